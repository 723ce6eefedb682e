#include "workshop/prototype.h"

#include "base/digest.h"
#include "base/text.h"
#include "workshop/dump.h"
#include "workshop/method.h"
#include "workshop/frames.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace workshop {

using base::msg;

namespace {

constexpr float same_part = 0.8F;    // of the larger one's area
constexpr float reading_line = 40;  // what lies so much lower is read later

template <class Thing>
void sort_as_read(std::vector<Thing>& things) {
    const auto key = [](const Thing& each) {
        return std::tuple(std::floor(each.at.y / reading_line), each.at.x);
    };
    std::stable_sort(things.begin(), things.end(),
                     [&](const Thing& a, const Thing& b) { return key(a) < key(b); });
}

base::Rect on_board(const Frame& frame, base::Rect at) {
    return {frame.at.x + at.x, frame.at.y + at.y, at.w, at.h};
}

base::Rect common(base::Rect a, base::Rect b) {
    const float x = std::max(a.x, b.x), y = std::max(a.y, b.y);
    return {x, y, std::max(0.F, std::min(a.right(), b.right()) - x),
            std::max(0.F, std::min(a.bottom(), b.bottom()) - y)};
}

}  // namespace

const char* word_of(FeedbackPart part) {
    switch (part) {
        case FeedbackPart::liked: return msg("What I liked");
        case FeedbackPart::change: return msg("What to change");
        case FeedbackPart::question: return msg("My questions");
        case FeedbackPart::idea: break;
    }
    return msg("My ideas");
}

const char* sentence_of(RunEnd end) {
    switch (end) {
        case RunEnd::reached_goal: return msg("You have done it. Thank you!");
        case RunEnd::said_done: return msg("Thank you!");
        case RunEnd::gave_up: return msg("Thank you for trying: that is what helps most.");
        case RunEnd::fell_silent:
        case RunEnd::test_closed: break;
    }
    return msg("This try is over. Thank you!");
}

base::Rect cut_to(const Frame& frame, base::Rect at) {
    const float x = std::clamp(at.x, 0.F, frame.at.w);
    const float y = std::clamp(at.y, 0.F, frame.at.h);
    return {x, y, std::clamp(at.right(), x, frame.at.w) - x,
            std::clamp(at.bottom(), y, frame.at.h) - y};
}

FrameId target_of(const State& state, const Zone& zone) {
    return state.frame(zone.to) ? zone.to : FrameId{};
}

std::vector<ShownZone> zones_of(const State& state, FrameId id) {
    std::vector<ShownZone> shown;
    const Frame* frame = state.frame(id);
    if (!frame) return shown;
    for (const auto& [zone_id, zone] : state.zones) {
        if (zone.removed || zone.frame != id) continue;
        const base::Rect at = cut_to(*frame, zone.at);
        if (!at.empty()) shown.push_back({zone_id, at, target_of(state, zone)});
    }
    sort_as_read(shown);
    return shown;
}

const Zone* zone_at(const State& state, FrameId id, base::Vec2 at) {
    const Zone* topmost = nullptr;
    for (const auto& [zone_id, zone] : state.zones) {
        if (zone.frame == id && state.zone(zone_id) && zone.at.contains(at)) topmost = &zone;
    }
    return topmost;
}

std::optional<OnScreen> on_screen(const State& state, const Stamp& stamp) {
    const base::Rect at = rect_of(stamp.kind, stamp.pose);
    const Frame* frame = frame_at(state, at.centre());
    if (!frame || frame->kind != FrameKind::screen) return {};
    return OnScreen{frame->id, {at.x - frame->at.x, at.y - frame->at.y, at.w, at.h}};
}

const Zone* zone_on(const State& state, const Stamp& stamp) {
    const auto lies = on_screen(state, stamp);
    if (!lies) return nullptr;
    const base::Rect stamp_at = cut_to(*state.frame(lies->screen), lies->at);
    for (const auto& [id, zone] : state.zones) {
        if (!state.zone(id) || zone.frame != lies->screen) continue;
        const base::Rect both = common(zone.at, stamp_at);
        const float part = same_part * std::max(zone.at.w * zone.at.h, stamp_at.w * stamp_at.h);
        if (both.w * both.h >= part) return &zone;
    }
    return nullptr;
}

std::string name_of(const State& state, const ShownZone& zone, const Frame& on) {
    const base::Rect at = on_board(on, zone.at);
    std::string word;
    for (const Stamp* stamp : stamps_in_order(state)) {
        if (at.contains(stamp->pose.at) && !stamp->word.empty()) word = stamp->word;
    }
    const Frame* to = state.frame(zone.to);
    return word.empty() && to ? to->title : word;
}

std::vector<std::string> words_on(const State& state, const Frame& frame) {
    struct Written {
        base::Vec2 at;
        std::string text;
    };
    std::vector<Written> written;
    for (const auto& [id, stamp] : state.stamps) {
        if (!stamp.removed && frame.at.contains(stamp.pose.at)) {
            written.push_back({stamp.pose.at - frame.at.min(), stamp.word});
        }
    }
    for (const Card* card : cards_in(state, frame)) {
        written.push_back({card->at - frame.at.min(), card->text});
    }
    std::erase_if(written, [](const Written& each) { return base::trimmed(each.text).empty(); });
    sort_as_read(written);
    std::vector<std::string> words;
    for (const Written& each : written) words.push_back(each.text);
    return words;
}

std::vector<const Card*> cards_seen_on(const State& state, const Frame& frame) {
    std::vector<const Card*> cards = cards_in_order(state);
    std::erase_if(cards, [&](const Card* card) {
        return !frame.at.overlaps(rect_of(*card)) || is_shown_folded(state, card->cluster);
    });
    return cards;
}

// Of all that it would take to make it anew.
std::string fingerprint_of(const State& state, const Frame& frame) {
    base::Sha256 sum;
    const auto add = [&](const Event& event) { sum.add(base::bytes_of(dump(event) + "\n")); };
    const base::Vec2 corner = frame.at.min();
    add(FramePlaced{frame.id, frame.kind, "", {0, 0, frame.at.w, frame.at.h}, {}, {}});
    for (const Stamp* stamp : stamps_in_order(state)) {
        if (!frame.at.overlaps(rect_of(stamp->kind, stamp->pose))) continue;
        StampPose pose = stamp->pose;
        pose.at = pose.at - corner;
        add(StampPlaced{stamp->id, stamp->kind, pose, stamp->word, {}});
    }
    for (const Card* card : cards_seen_on(state, frame)) {
        add(CardCreated{card->id, card->text, card->at - corner, card->colour, "", "", {}});
        add(CardInked{card->id, card->ink});
        if (card->turn != QuarterTurn::none) add(CardTurned{card->id, card->turn});
        if (const Photo* photo = photo_shown(state, *card)) add(PhotoAttached{card->id, *photo});
    }
    for (const auto& [id, stroke] : state.strokes) {
        if (stroke.erased || !frame.at.overlaps(stroke.bounds)) continue;
        add(StrokeDrawn{id, stroke.at - corner, stroke.line, {}});
    }
    return base::hex(sum.digest()).substr(0, 16);
}

bool takes_feedback(const Frame& frame) {
    return is_table(frame) && frame.columns.size() >= feedback_columns;
}

PlaceFrame proposed_feedback_grid(base::Vec2 middle, const base::Words& words) {
    Method::Zone zone;
    zone.kind = FrameKind::lanes;
    zone.title = words.say("What testers say");
    for (const FeedbackPart part : feedback_parts) zone.columns.push_back(words.say(word_of(part)));
    zone.rows = {{"", 2}};
    zone.cards_across = 2;
    PlaceFrame grid = frame_of(zone, {});
    const base::Vec2 corner = middle - grid.at.size() / 2;
    grid.at = {corner.x, corner.y, grid.at.w, grid.at.h};
    grid.row_weights.clear();  // it has one row
    return grid;
}

base::Vec2 feedback_place(const State& state, const PrototypeTest& test, FeedbackPart part) {
    const Frame* grid = state.frame(test.feedback);
    if (!grid || !takes_feedback(*grid)) return free_place(state);
    // Below everything in the cell and to the right of it: the table puts it into its row.
    const base::Rect cell = cell_rect(*grid, {std::uint32_t(part), 0});
    return cell.max() - base::Vec2{cell_margin + card_width, cell_margin + card_height};
}

}  // namespace workshop
