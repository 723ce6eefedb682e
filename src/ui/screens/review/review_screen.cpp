// What this display remembers while it looks back: the moment, the camera, the open thread.

#include "ui/layout.h"
#include "ui/screens/review/review.h"
#include "ui/zone_view.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr float fit_margin = 24;     // design pixels around the board
constexpr float bar_pitch = 10;      // design pixels from one bar of the line to the next
constexpr base::Milliseconds camera_ms = 300;
constexpr base::Milliseconds card_ms = motion_ms::settle;
constexpr base::Milliseconds longest_step_ms = 100;  // after a sleep the past does not jump
constexpr float snap_units = 0.25F;  // of what glides on the board
constexpr float wheel_zoom = 1.1F, wheel_pan_px = 60;

// Keys of what glides: no two things share one.
enum class Glider : std::uint64_t {
    card_x = 1, card_y, panel_x, panel_y, panel_w, panel_h, view,
    link_from_x, link_from_y, link_to_x, link_to_y, word_x, word_y
};

std::uint64_t key_of(Glider what, std::uint64_t id) {
    return (std::uint64_t{0xF1} << 56) ^ (std::uint64_t(what) << 53) ^ id;
}

std::uint64_t number_of(workshop::CardId from, workshop::CardId to) {
    return from.value << 26 ^ to.value;
}

base::Rect gliding(Kit& kit, base::Rect to, std::uint64_t id) {
    const auto one = [&](std::uint64_t side, float value) {
        return kit.motion().to(key_of(Glider::view, id * 4 + side), value, camera_ms, snap_units);
    };
    return {one(0, to.x), one(1, to.y), one(2, to.w), one(3, to.h)};
}

}  // namespace

// The entries of an open session grow: the moment stays, unless it was the end.
void ReviewScreen::open(const World& world) {
    if (recording_ && recording_->of(world.entries)) return;
    const bool first = !recording_;
    const bool at_end = recording_ && here_.seq >= recording_->entries.size();
    recording_.emplace(world.entries);
    if (first || at_end) go_to_seq(world.entries.size());
    layout_ = board::Layout();
    if (here_.card) open_thread(here_.card);
}

void ReviewScreen::go_to(base::Milliseconds at) {
    const session::Replay& replay = recording_->replay;
    here_.at = std::clamp(at, replay.begins_at(), replay.ends_at());
    here_.seq = replay.seq_at(here_.at);
}

void ReviewScreen::go_to_seq(std::uint64_t seq) {
    const auto entries = recording_->entries;
    here_.seq = std::min<std::uint64_t>(seq, entries.size());
    if (!entries.empty()) here_.at = entries[std::max<std::uint64_t>(here_.seq, 1) - 1].at;
}

void ReviewScreen::step(bool forward) {
    here_.playing = false;
    const auto entries = recording_->entries;
    go_to_seq(forward ? next_change(entries, here_.seq) : change_before(entries, here_.seq));
}

void ReviewScreen::toggle_playing() {
    here_.playing = !here_.playing;
    if (here_.playing && here_.seq >= recording_->entries.size()) {
        go_to(recording_->replay.begins_at());
    }
}

void ReviewScreen::play_on(base::Milliseconds now) {
    const base::Milliseconds passed =
        drawn_at_ < 0 ? 0 : std::clamp<base::Milliseconds>(now - drawn_at_, 0, longest_step_ms);
    drawn_at_ = now;
    if (!here_.playing) return;
    const double shown = recording_->pace.shown_at(here_.at) +
                         double(passed) * review_speeds[here_.speed];
    // A moment is whole milliseconds: what is left of a slow one waits for the next frame.
    const base::Milliseconds past = recording_->pace.past_at(shown);
    if (past > here_.at) go_to(past);
    else drawn_at_ = now - passed;
    if (here_.seq >= recording_->entries.size()) here_.playing = false;
}

void ReviewScreen::open_thread(workshop::CardId card) {
    here_.card = card;
    language_.clear();  // tell the thread anew
}

// -- the board ------------------------------------------------------------------------------------

// Everything there is and will be lies within the window, and the window leaves room for the
// thread. Once people have moved the board themselves, it stays where they put it.
void ReviewScreen::aim(Kit& kit, const ReviewLayout& at) {
    const float glide = kit.motion().to(key_of(Glider::view, 100), at.board.w, camera_ms, 0.5F);
    base::Rect room = at.board;
    room.w = glide;
    view_ = BoardView::view(kit, view_.camera, kit.screen());
    gestures_.set_scale(kit.metrics().scale);
    if (see_all_) aimed_by_hand_ = false;
    see_all_ = false;
    if (aimed_by_hand_) return;
    const workshop::State& shown = recording_->replay.at_seq(recording_->entries.size());
    base::Rect all = workshop::board_rect(shown);
    layout_.follow(recording_->replay.at_seq(here_.seq));
    all = gliding(kit, base::united(all, layout_.bounds()), 0);
    view_.camera = board::fitted(all, room, kit.px(fit_margin),
                                  std::max(board::fit_zoom_max, kit.metrics().scale));
}

void ReviewScreen::draw_board(Kit& kit, const ReviewLayout& at) {
    aim(kit, at);
    const workshop::State& state = recording_->replay.at_seq(here_.seq);
    layout_.follow(state);
    scene_ = board::build_scene(state, layout_, view_, {});
    const workshop::Entry* last =
        here_.seq > 0 ? &recording_->entries[here_.seq - 1] : nullptr;
    const workshop::CardId touched = last ? card_of(last->event) : workshop::CardId{};
    const bool by_hand = last && last->actor.kind == workshop::ActorKind::hand;
    const board::Camera& camera = view_.camera;
    const auto glide = [&](Glider what, std::uint64_t id, float value) {
        return kit.motion().to(key_of(what, id), value, card_ms, snap_units);
    };
    const auto glide_to = [&](Glider x, Glider y, std::uint64_t id, base::Vec2 px) {
        const base::Vec2 units = camera.to_board(px);
        return camera.to_px(base::Vec2{glide(x, id, units.x), glide(y, id, units.y)});
    };
    for (board::Shape& shape : scene_.shapes) {
        if (auto* card = std::get_if<board::CardShape>(&shape)) {
            // By its middle: a card that is turned stays where it is.
            const base::Vec2 middle =
                glide_to(Glider::card_x, Glider::card_y, card->card.value, card->px.centre());
            const base::Vec2 corner = middle - card->px.size() / 2;
            card->px = {corner.x, corner.y, card->px.w, card->px.h};
            card->selected = card->card == here_.card;
            if (by_hand && card->card == touched) card->holder = last->actor.number;
        } else if (auto* link = std::get_if<board::LinkShape>(&shape)) {
            const std::uint64_t id = number_of(link->from, link->to);
            link->from_px =
                glide_to(Glider::link_from_x, Glider::link_from_y, id, link->from_px);
            link->to_px = glide_to(Glider::link_to_x, Glider::link_to_y, id, link->to_px);
        } else if (auto* word = std::get_if<board::LinkWordShape>(&shape)) {
            const base::Vec2 corner = glide_to(Glider::word_x, Glider::word_y,
                                               number_of(word->from, word->to), word->px.min());
            word->px = {corner.x, corner.y, word->px.w, word->px.h};
        } else if (auto* panel = std::get_if<board::PanelShape>(&shape)) {
            const base::Rect units = camera.to_board(panel->px);
            const std::uint64_t id = panel->cluster.value;
            const base::Rect now{glide(Glider::panel_x, id, units.x),
                                 glide(Glider::panel_y, id, units.y),
                                 glide(Glider::panel_w, id, units.w),
                                 glide(Glider::panel_h, id, units.h)};
            panel->px = camera.to_px(now);
            panel->title_px =
                panel->folded ? panel->px
                              : camera.to_px(base::Rect{now.x, now.y, now.w,
                                                        board::cluster_title_height});
        }
    }
    painter_.draw(kit, state, view_, scene_, {});
    if (last) draw_taps(kit, state, test_to_show(state), view_, last->at);
}

// -- fingers and keys -----------------------------------------------------------------------------

void ReviewScreen::tap(base::Vec2 px) {
    const board::Target target = board::hit(scene_, px);
    open_thread(target.card == here_.card ? workshop::CardId{} : target.card);
}

void ReviewScreen::take_gesture(const input::Gesture& gesture) {
    const auto move = [&](base::Vec2 by_px, base::Vec2 about_px, float zoom) {
        aimed_by_hand_ = true;
        const board::Camera moved =
            board::zoomed_about(board::panned(view_.camera, by_px), about_px, zoom);
        view_.camera = board::clamped(moved, layout_.bounds(), view_.viewport_px);
    };
    if (const auto* g = std::get_if<input::Tap>(&gesture)) tap(g->px);
    if (const auto* g = std::get_if<input::DragMove>(&gesture)) move(g->by_px, {}, 1);
    if (const auto* g = std::get_if<input::PinchMove>(&gesture)) {
        move(g->pan_px, g->centre_px, g->zoom);
    }
    if (const auto* g = std::get_if<input::DragStart>(&gesture)) {
        move(g->px - g->start_px, {}, 1);
    }
}

void ReviewScreen::take(const input::Event& event, Kit&, const World& world, Wishes&) {
    if (!recording_ || !recording_->of(world.entries)) return;
    if (const auto* pointer = std::get_if<input::Pointer>(&event)) {
        const auto canvas = [](base::Vec2) { return input::canvas; };
        for (const auto& gesture : gestures_.take(*pointer, canvas)) take_gesture(gesture);
    } else if (const auto* wheel = std::get_if<input::Wheel>(&event)) {
        const float zoom = std::pow(wheel_zoom, std::clamp(wheel->by.y, -10.F, 10.F));
        input::PinchMove move;
        if (wheel->ctrl) {
            move.centre_px = wheel->px;
            move.zoom = zoom;
        } else {
            move.pan_px = wheel->by * wheel_pan_px;
        }
        take_gesture(move);
    } else if (const auto* key = std::get_if<input::Key>(&event); key && key->down) {
        using enum input::KeyCode;
        if (key->code == space) toggle_playing();
        if (key->code == right) step(true);
        if (key->code == left) step(false);
        if (key->code == home) go_to_seq(1);
        if (key->code == end) go_to_seq(recording_->entries.size());
        if (key->code == escape) open_thread({});
    }
}

// -- the frame ------------------------------------------------------------------------------------

void ReviewScreen::follow(const ReviewPressed& pressed, const World& world, Wishes& wishes) {
    if (pressed.back) {
        if (world.read_only) wishes.ask(CloseSession{});
        else wishes.ask(GoTo{Place::board});
    }
    if (pressed.result) wishes.ask(GoTo{Place::result});
    if (pressed.board) wishes.ask(GoTo{Place::board});
    if (!recording_) return;
    if (pressed.play) toggle_playing();
    if (pressed.step) step(true);
    if (pressed.step_back) step(false);
    if (pressed.speed) here_.speed = *pressed.speed;
    if (pressed.close_thread) open_thread({});
    if (pressed.see_all) see_all_ = true;
    if (pressed.restore) {
        here_.playing = false;
        here_.asking = true;
    }
    if (pressed.reply != Reply::none) here_.asking = false;
    if (pressed.reply == Reply::yes) wishes.ask(RestoreBoard{here_.seq});
    if (pressed.jump) go_to(*pressed.jump);
    if (pressed.seq) {
        here_.playing = false;
        go_to_seq(*pressed.seq);
    }
    if (pressed.part) {
        here_.playing = false;
        go_to(recording_->line().at_part(double(*pressed.part)));
    }
}

void ReviewScreen::draw(Kit& kit, const World& world, Wishes& wishes) {
    const base::Words& words = kit.words();
    ReviewPressed pressed;
    const ReviewLayout at = review_layout(kit, bool(here_.card));
    if (!world.state || world.entries.empty()) {
        draw_review(kit, review_screen(world, words, here_, {}, {}, {}, {}), at, pressed);
        return follow(pressed, world, wishes);
    }
    open(world);
    play_on(world.steady_now);
    if (language_ != words.language()) {
        thread_ = here_.card ? thread_of(recording_->entries, here_.card, words) : Thread{};
        language_ = words.language();
    }
    painter_.take_photos_from(world.photos);
    draw_board(kit, at);
    const auto bars = std::size_t(std::max(8.F, at.timeline.w / kit.px(bar_pitch)));
    const board::Timeline& line = recording_->line(bars);
    const workshop::State& shown = recording_->replay.at_seq(here_.seq);
    const ReviewView view =
        review_screen(world, words, here_, shown, line, recording_->pace, thread_);
    draw_review(kit, view, at, pressed);
    follow(pressed, world, wishes);
}

}  // namespace ui
