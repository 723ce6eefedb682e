#include "app/screens_drawn.h"

#include "net/limits.h"
#include "painting/photo.h"
#include "painting/screen.h"

namespace app {
namespace {

constexpr int photo_side_px = 640;  // on a screen that is 720 pixels wide

std::shared_ptr<const painting::Picture> pixels_of(const session::PhotoFolder& folder,
                                                   const workshop::Photo& photo) {
    const auto found = folder.read(photo);
    if (found.condition != session::PhotoFolder::Condition::whole) return nullptr;
    return std::make_shared<const painting::Picture>(
        painting::photo_pixels(found.bytes, photo_side_px));
}

}  // namespace

net::DrawScreen screen_drawer(base::Words words) {
    return [words = std::move(words)](const session::Session& session,
                                      const workshop::Frame& frame) -> net::MakePng {
        const auto pixels = [folder = session.photos()](const workshop::Photo& photo) {
            return pixels_of(folder, photo);
        };
        return [drawing = painting::drawing_of(session.state(), frame, words, pixels)] {
            return painting::png_bytes(painting::screen_picture(
                drawing, net::limits::screen_width_px, net::limits::screen_height_px_max));
        };
    };
}

}  // namespace app
