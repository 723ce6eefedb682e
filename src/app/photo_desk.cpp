#include "app/photo_desk.h"

#include "base/limits.h"
#include "journal/file.h"

#include <algorithm>
#include <iterator>

namespace app {
namespace {

// Far away, on a card, large, a plan seen close. Each photo is decoded for one of these.
constexpr int sides_px[] = {160, 640, base::limits::photo_side_px_max,
                            base::limits::background_side_px_max};

int side_for(const workshop::Photo& photo, float side_px) {
    const float wanted = std::min(side_px, float(std::max(photo.width, photo.height)));
    for (const int side : sides_px) {
        if (float(side) >= wanted) return side;
    }
    return std::end(sides_px)[-1];
}

painting::Picture read_pixels(const session::PhotoFolder& folder, const workshop::Photo& photo,
                              int side_px) {
    const auto found = folder.read(photo);
    if (found.condition != session::PhotoFolder::Condition::whole) return {};
    return painting::photo_pixels(found.bytes, side_px);
}

}  // namespace

painting::PreparedPhoto picture_from_file(const std::string& path, PreparePicture prepare) {
    const auto file = journal::open_file(path, journal::Access::read);
    if (file->size() > base::limits::photo_upload_bytes_max) {
        return painting::photo_too_heavy();
    }
    return prepare(journal::read_all(*file));
}

PhotoDesk::PhotoDesk(base::RunQueue& owner, Working working) : owner_(owner) {
    if (working == Working::on_its_thread) worker_ = std::make_unique<Worker>();
}

void PhotoDesk::follow(const session::Session* session) {
    session_ = session;
    kept_.clear();
    kept_bytes_ = 0;
    following_ = std::make_shared<int>();
}

void PhotoDesk::give(Worker::Job job) {
    if (worker_) worker_->give(std::move(job));
    else job();
}

ui::ShownPhoto PhotoDesk::find(const workshop::Photo& photo, float side_px) {
    using Gone = ui::ShownPhoto::Gone;
    if (!session_) return {};
    // Also in the review of an hour when it was still there.
    if (session_->state().erased_photos.contains(photo.digest)) return {nullptr, Gone::erased};
    const Key key{photo.digest, side_for(photo, side_px)};
    if (!kept_.contains(key)) ask(photo, key);
    const Kept& kept = kept_[key];
    if (kept.missing) return {nullptr, Gone::missing};
    ui::ShownPhoto shown{kept.pixels, Gone::no};
    for (auto other = kept_.lower_bound({photo.digest, 0});
         !shown.pixels && other != kept_.end() && other->first.digest == photo.digest; ++other) {
        shown.pixels = other->second.pixels;
    }
    kept_[key].used = ++uses_;
    return shown;
}

void PhotoDesk::ask(const workshop::Photo& photo, const Key& key) {
    kept_.try_emplace(key);
    if (!worker_) {
        auto pixels = read_pixels(session_->photos(), photo, key.side_px);
        return arrived(key, std::make_shared<const painting::Picture>(std::move(pixels)));
    }
    const std::weak_ptr<int> asked = following_;
    worker_->give([this, asked, photo, key, folder = session_->photos()] {
        auto pixels = std::make_shared<const painting::Picture>(
            read_pixels(folder, photo, key.side_px));
        owner_.post([this, asked, key, pixels = std::move(pixels)] {
            if (!asked.expired()) arrived(key, pixels);
        });
    });
}

void PhotoDesk::arrived(const Key& key, Pixels pixels) {
    Kept& kept = kept_[key];
    kept.missing = pixels->empty();
    if (kept.missing) return;
    kept_bytes_ += pixels->rgba.size();
    kept.pixels = std::move(pixels);
    kept.used = ++uses_;
    forget_some();
}

void PhotoDesk::forget_some() {
    while (kept_bytes_ > photo_cache_bytes_max) {
        auto oldest = kept_.end();
        for (auto each = kept_.begin(); each != kept_.end(); ++each) {
            const bool older = oldest == kept_.end() || each->second.used < oldest->second.used;
            if (each->second.pixels && older) oldest = each;
        }
        kept_bytes_ -= oldest->second.pixels->rgba.size();
        kept_.erase(oldest);
    }
}

void PhotoDesk::take_in(const std::string& path, Then then) {
    if (!session_) return;
    const std::weak_ptr<int> asked = following_;
    give([this, asked, path, then = std::move(then), folder = session_->photos()] {
        std::variant<workshop::Photo, base::Refusal> answer;
        try {
            auto prepared = picture_from_file(path, painting::prepare_photo);
            if (const auto* file = std::get_if<workshop::PhotoFile>(&prepared)) {
                folder.keep(*file);
                answer = file->photo;
            } else {
                answer = std::get<base::Refusal>(std::move(prepared));
            }
        } catch (const base::Failure& failure) {
            answer = failure.refusal();
        }
        owner_.post([asked, then, answer = std::move(answer)] {
            if (!asked.expired()) then(answer);
        });
    });
}

void PhotoDesk::take_backgrounds_in(const std::string& path, ThenBackgrounds then) {
    if (!session_) return;
    const std::weak_ptr<int> asked = following_;
    const auto job = [this, asked, path, then = std::move(then), folder = session_->photos()] {
        ReadBackgrounds answer;
        try {
            answer = backgrounds_from_file(path, {}, folder, {.give_up = &leaving_});
        } catch (const base::Failure& failure) {
            answer = failure.refusal();
        }
        owner_.post([asked, then, answer = std::move(answer)] {
            if (!asked.expired()) then(answer);
        });
    };
    if (!worker_) return job();
    if (!documents_) documents_ = std::make_unique<Worker>();
    documents_->give(job);
}

}  // namespace app
