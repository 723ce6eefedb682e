#include "ui/screens/board/word_cloud.h"

#include "base/digest.h"
#include "painting/colour.h"
#include "painting/drawing.h"
#include "ui/widgets.h"

#include <algorithm>

namespace ui {
namespace {

constexpr float scale = 2.2F;  // design pixels of the screen for each of the drawing

painting::WordCloud cloud_of(const std::vector<workshop::SaidWord>& words) {
    painting::WordCloud cloud;
    for (const workshop::SaidWord& word : words) cloud.words.push_back({word.text, word.cards});
    return cloud;
}

// What the picture shows, for the cache of pictures.
std::string key_of(const std::vector<workshop::SaidWord>& words) {
    std::string all = "cloud ";
    for (const auto& word : words) all += word.text + " " + std::to_string(word.cards) + "\n";
    return "cloud " + base::hex(base::sha256(base::bytes_of(all)));
}

}  // namespace

void WordCloudSheet::draw(Kit& kit, const workshop::State& state) {
    if (!open_) return;
    if (seq_ != state.seq) words_ = workshop::words_said(state);
    seq_ = state.seq;
    const base::Words& words = kit.words();
    const base::Rect screen = kit.content();
    const Modal modal(kit, words.say("What the cards say"),
                      {screen.w - kit.px(2 * space::wide), 0});
    base::Rect rest = modal.content();
    if (modal.dismissed()) open_ = false;
    if (words_.empty()) {
        empty_state(kit, rest, "card", words.say("No words yet"),
                    words.say("The words of the cards grow here while people write."));
        return;
    }
    painting::Drawing cloud = cloud_of(words_);
    // Drawings are made for paper, whatever the theme.
    kit.fill(rest, painting::palette::surface, kit.px(radius::field));
    rest = grown(rest, -kit.px(space::normal));
    const float px = kit.px(scale), width = rest.w / px;
    // The rarest words give way where there is no room for all.
    auto& shown = std::get<painting::WordCloud>(cloud).words;
    while (shown.size() > 1 && painting::drawing_height(cloud, width) * px > rest.h) {
        shown.pop_back();
    }
    const float height = painting::drawing_height(cloud, width) * px;
    const base::Rect place = centred(rest, {rest.w, std::min(height, rest.h)});
    kit.picture(place, key_of(words_) + " " + std::to_string(shown.size()), [&] {
        return painting::drawing_picture(cloud, width, px);
    });
    Item item;
    item.role = Role::picture;
    for (const auto& word : words_) {
        item.label += (item.label.empty() ? "" : ", ") + word.text + " " +
                      std::to_string(word.cards);
    }
    item.rect = place;
    kit.record(std::move(item));
}

}  // namespace ui
