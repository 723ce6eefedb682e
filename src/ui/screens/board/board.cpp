#include "ui/screens/board/board.h"

#include "base/text.h"
#include "board/links.h"
#include "ui/draft_view.h"
#include "ui/editor.h"
#include "ui/zone_view.h"

#include <algorithm>

namespace ui {
namespace {

constexpr float found_zoom_min = 0.9F;      // a card that was looked for can be read
constexpr base::Milliseconds shown_ms = 4000;
constexpr int list_lines_min = 3;          // pasted into a card: fewer are its text
constexpr std::size_t gestures_max = 200;  // remembered for the undo button
constexpr workshop::Actor facilitator{workshop::ActorKind::facilitator, 0};

// All that hands wish on the board, but a vote that is cast and a photo that is erased for good.
bool can_be_undone(const workshop::Intent& intent) {
    using namespace workshop;
    return !std::holds_alternative<CastBallot>(intent) &&
           !std::holds_alternative<SealBallot>(intent) &&
           !std::holds_alternative<LockFrame>(intent) &&
           !std::holds_alternative<ErasePhoto>(intent);
}

// By its name: what else it may be is found out when it is read.
bool is_picture(const std::string& plain_path) {
    return plain_path.ends_with(".png") || plain_path.ends_with(".jpg") ||
           plain_path.ends_with(".jpeg");
}

void tell_pause(BoardWords& view, const World& world, const workshop::Activity& activity,
                const base::Words& words) {
    const bool interval = activity.kind == workshop::ActivityKind::interval;
    if (!interval && activity.kind != workshop::ActivityKind::presentation) return;
    view.pause_title = activity.title;
    view.pause_detail = activity.instruction;
    const base::Milliseconds left = workshop::timer_left(*world.state, world.now);
    if (activity.duration_ms > 0) view.pause_timer = base::countdown(left);
    if (interval && left <= 0) view.pause_detail = words.say("The break is over.");
}

// What was announced of how it is led, and how many ideas wait covered.
void tell_guidance(BoardWords& view, const workshop::State& state,
                   const workshop::Activity& activity, const base::Words& words) {
    using workshop::Authorship;
    using workshop::TimeUp;
    if (activity.authorship == Authorship::college) {
        view.promise = words.say("Of who writes, only the college is kept.");
    } else if (activity.authorship == Authorship::nobody) {
        view.promise = words.say("Nobody will know who wrote what.");
    }
    if (activity.time_up == TimeUp::lock) {
        view.time_up = words.say("When time is up, the cards are locked.");
    } else if (activity.time_up == TimeUp::reveal && state.writes_in_silence()) {
        view.time_up = words.say("When time is up, all ideas are revealed.");
    }
    if (!state.writes_in_silence()) return;
    const auto covered = workshop::cards_aside(state, workshop::Aside::covered);
    view.silence = words.count("Written in silence: {n} idea", "Written in silence: {n} ideas",
                               std::int64_t(covered.size()));
}

}  // namespace

BoardWords board_screen(const World& world, const base::Words& words, const board::Layout& layout,
                        bool hands_can_undo) {
    BoardWords view;
    view.bar = top_bar_view(world, words);
    view.room = room_view(world, words);
    if (!world.state) return view;
    const workshop::State& state = *world.state;
    view.read_only = world.read_only || state.ended;
    const workshop::Activity* led = state.current_activity();
    for (const workshop::Meaning& meaning : state.legend) {
        if (led && !workshop::holds(led->colours, meaning.colour)) continue;
        view.legend.push_back({meaning.colour, meaning.letter, meaning.label});
    }
    view.can_undo = (hands_can_undo || world.can_undo) && !view.read_only && state.tools().cards;
    const workshop::Activity* activity = state.current_activity();
    if (activity) {
        view.instruction = activity->instruction;
        tell_pause(view, world, *activity, words);
        tell_guidance(view, state, *activity, words);
    } else if (!state.agenda.empty() && !view.read_only) {
        view.not_begun = true;
        view.begin = words.say("Begin: {title}", {{"title", state.agenda.front().title}});
        view.instruction = words.say("The agenda has not begun: the board can be prepared.");
    }
    if (layout.bounds().empty() && !world.list && state.tools().cards && view.pause_title.empty()) {
        view.hint = words.say("Touch the paper where you want to write an idea.");
    }
    return view;
}

board::Here BoardScreen::here(const World& world) {
    layout_.follow(*world.state);
    views_.clear();
    for (Pane& each : shown()) {
        each.look_only(world.read_only);
        views_.push_back(each.view());
    }
    return {*world.state, layout_, pane().view(), world.steady_now, views_, world.methods};
}

bool BoardScreen::moving() const {
    return std::ranges::any_of(shown(), [](const Pane& each) { return each.moving(); });
}

base::Milliseconds BoardScreen::wakes_in(const World& world) const {
    base::Milliseconds wake = -1;
    const auto sooner = [&](base::Milliseconds at) {
        if (wake < 0 || at < wake) wake = std::max<base::Milliseconds>(at, 1);
    };
    if (const auto deadline = hands_.next_deadline()) sooner(*deadline - world.steady_now);
    if (!hands_.presence().drafts.empty()) sooner(500 - world.steady_now % 500);  // the caret
    if (shown_until_ > world.steady_now) sooner(shown_until_ - world.steady_now);
    if (world.state && world.state->timer.running) {
        const base::Milliseconds left = workshop::timer_left(*world.state, world.now);
        const base::Milliseconds part =
            ((left % base::second_ms) + base::second_ms) % base::second_ms;
        sooner(part + 1);
    }
    return wake;
}

void BoardScreen::take(const input::Event& event, Kit& kit, const World& world, Wishes& wishes) {
    if (!world.state || !pane().placed()) return;
    const auto* touch = std::get_if<input::Pointer>(&event);
    if (touch && touch->phase == input::Phase::down) pane_at(touch->px).stop();
    const board::Here now = here(world);
    const float column = std::exchange(wanted_x_, -1.F);  // kept by up and down only
    if (const auto* pointer = std::get_if<input::Pointer>(&event)) {
        obey(hands_.take(*pointer, now), kit, world, wishes);
    } else if (const auto* wheel = std::get_if<input::Wheel>(&event)) {
        obey(hands_.take(*wheel, now), kit, world, wishes);
    } else if (const auto* typed = std::get_if<input::Typed>(&event)) {
        obey(hands_.type(typed->text, now), kit, world, wishes);
    } else if (const auto* key = std::get_if<input::Key>(&event)) {
        using enum input::KeyCode;
        const bool writing = hands_.focused() != nullptr;
        if (key->down && !writing && showing_.take(key->code)) return;
        if (!writing && take_step(*key, *world.state)) return;
        if (key->down && key->ctrl && key->code == letter_z && !writing) {
            undo(wishes);
        } else if (key->down && key->ctrl && key->code == letter_v && !writing) {
            paste(kit, world, wishes);
        } else if (key->down && writing && (key->code == up || key->code == down)) {
            wanted_x_ = column;
            change_line(*key);
        } else {
            obey(hands_.take(*key, now), kit, world, wishes);
        }
    } else if (const auto* file = std::get_if<input::FileDropped>(&event)) {
        take_in(*file, world, wishes);
    } else if (std::holds_alternative<input::FocusLost>(event)) {
        obey(hands_.cancel_all(now), kit, world, wishes);
    }
}

// Up and down need the lines that the painter makes of the text; all other keys are the hands'.
void BoardScreen::change_line(const input::Key& key) {
    const board::Draft& draft = *hands_.focused();
    const int lines = key.code == input::KeyCode::up ? -1 : 1;
    const float zoom = panes_[std::size_t(draft.pane)].camera().zoom;
    const std::size_t byte = line_away(draft.text, wanted_x_, draft_layout(draft, zoom), lines);
    hands_.place_caret(draft.hand, byte, board::Selecting(key.shift));
}

// Whose the last gesture was: for the undo button.
void BoardScreen::remember(workshop::Actor actor) {
    if (gestures_.size() >= gestures_max) gestures_.erase(gestures_.begin());
    gestures_.push_back(actor);
}

void BoardScreen::obey(board::Outcome outcome, Kit& kit, const World& world, Wishes& wishes) {
    for (board::Wish& wish : outcome.wishes) {
        const workshop::Actor actor = board::actor_of(wish.hand);
        if (can_be_undone(wish.intent)) remember(actor);
        wishes.intents.push_back({std::move(wish.intent), actor});
    }
    Pane& seen = panes_[std::size_t(outcome.pane)];
    layout_.follow(*world.state);
    for (const board::CameraMove& move : outcome.camera) seen.move(move, layout_);
    for (const board::Ask& ask : outcome.asks) answer(ask, kit, world, wishes);
    if (outcome.fling_px_s) seen.fling(*outcome.fling_px_s, world.steady_now);
}

void BoardScreen::answer(const board::Ask& ask, Kit& kit, const World& world, Wishes& wishes) {
    switch (ask.what) {
        case board::Ask::What::undo: return undo_of(ask.hand, wishes);
        case board::Ask::What::see_all: return pane().see_all();
        case board::Ask::What::show_group: return showing_.show_large(ask.cluster);
        case board::Ask::What::copy: return kit.clipboard().set_text(ask.text);
        case board::Ask::What::paste: return paste(kit, world, wishes);
        case board::Ask::What::idea_sheet:
            close_side(world, wishes);
            return sheet_.show(ask.card, board::actor_of(ask.hand), *world.state, wishes);
        case board::Ask::What::letter: return place_caret(ask, kit);
        case board::Ask::What::act:
            return action_.begin(workshop::ActionKind::action, {ask.card}, {}, *world.state);
        case board::Ask::What::unlock:
            here_.unlocking = ask.frame;
            here_.pin.clear();
            return;
        case board::Ask::What::present: frames_.present(ask.frame); return;
        case board::Ask::What::place_template: return place_template(ask, kit, world, wishes);
        case board::Ask::What::try_out:
            close_side(world, wishes);
            return test_.show(ask.frame);
    }
}

// A list or a table becomes cards when somebody has looked at it; a document lies under the cards;
// of a picture it is asked.
void BoardScreen::take_in(const input::FileDropped& file, const World& world, Wishes& wishes) {
    const std::string name = base::plain(file.path);
    for (const char* ending : {".csv", ".txt", ".tsv"}) {
        if (name.ends_with(ending)) return read_list(file.path, {}, facilitator, wishes);
    }
    const base::Vec2 at = pane_at(file.px).camera().to_board(file.px);
    if (name.ends_with(".pdf")) {
        return take_pictures({{file.path}, at}, PictureUse::background, world, wishes);
    }
    if (!is_picture(name)) return take_pictures({{file.path}, at}, PictureUse::card, world, wishes);
    if (dropped_.paths.empty()) dropped_.at = at;
    dropped_.paths.push_back(file.path);
}

void BoardScreen::take_pictures(const DroppedPictures& dropped, PictureUse use,
                                const World& world, Wishes& wishes) {
    if (use == PictureUse::background) backgrounds_ = workshop::background_count(*world.state);
    for (const std::string& path : dropped.paths) {
        remember(facilitator);
        if (use == PictureUse::card) wishes.ask(TakePhotoIn{path, dropped.at});
        else wishes.ask(LayUnder{path, dropped.at});
    }
}

// A plan is larger than the window: all of it is shown when it has come.
void BoardScreen::show_new_background(const World& world) {
    if (!backgrounds_ || workshop::background_count(*world.state) <= *backgrounds_) return;
    backgrounds_.reset();
    pane().see_all();
}

// A list is offered as cards, also where a card is being written; there a line or two are text.
void BoardScreen::paste(Kit& kit, const World& world, Wishes& wishes) {
    const std::string text = kit.clipboard().text();
    const board::Draft* draft = hands_.focused();
    const auto breaks = std::ranges::count(base::trimmed(text), '\n');
    if (draft && !(breaks + 1 >= list_lines_min && draft->is_card())) {
        return obey(hands_.type(text, here(world)), kit, world, wishes);
    }
    if (base::trimmed(text).empty()) {
        return kit.tell(kit.words().say("There is nothing to paste. Copy a list first, or drop a "
                                        "CSV file above the board."));
    }
    read_list({}, text, draft ? board::actor_of(draft->hand) : facilitator, wishes);
    pasted_ = draft ? text : std::string();
}

void BoardScreen::read_list(std::string path, std::string text, workshop::Actor whose,
                            Wishes& wishes) {
    list_of_ = whose;
    pasted_.clear();
    wishes.ask(ReadList{std::move(path), std::move(text)});
}

void BoardScreen::add_cards(const World& world, Wishes& wishes) {
    for (workshop::CreateCards& gesture : workshop::in_gestures(*world.state, list_.cards())) {
        remember(list_of_);
        wishes.intend(std::move(gesture), list_of_);
    }
    wishes.ask(PutListAway{});
    pane().see_all();
}

// Only the painter knows where the letters are.
void BoardScreen::place_caret(const board::Ask& ask, const Kit& kit) {
    const board::Draft* draft = hands_.presence().draft_of(ask.hand);
    if (!draft) return;
    const std::size_t byte = ask.on_keyboard
                                 ? letter_at(kit, draft->keyboard, draft_look(kit, *draft), ask.px)
                                 : letter_at(*draft, pane_at(ask.px).camera(), ask.px);
    hands_.place_caret(ask.hand, byte, ask.selecting);
}

// The undo button takes back what was done last on this screen, whoever did it.
void BoardScreen::undo(Wishes& wishes) {
    if (gestures_.empty()) {
        wishes.ask(UndoLast{});
    } else {
        wishes.ask(UndoLast{gestures_.back()});
        gestures_.pop_back();
    }
}

// A hand takes back what it did itself; so the button no longer counts on it.
void BoardScreen::undo_of(board::HandNumber hand, Wishes& wishes) {
    const workshop::Actor actor = board::actor_of(hand);
    const auto last = std::find(gestures_.rbegin(), gestures_.rend(), actor);
    if (last != gestures_.rend()) gestures_.erase(std::next(last).base());
    wishes.ask(UndoLast{actor});
}

// In the middle of what the panel leaves free, at a size that can be read.
void BoardScreen::show_card(workshop::CardId id, const World& world) {
    const workshop::Card* card = world.state->card(id);
    if (!card) return;
    base::Rect free = pane().view().viewport_px;
    free.w -= find_.open() ? beside_px_ : 0;
    const base::Vec2 middle = board::link_end(*world.state, *card).centre();
    pane().show(middle, free, found_zoom_min * pane().view().scale);
    shown_ = id;
    shown_until_ = world.steady_now + shown_ms;
}

void BoardScreen::draw(Kit& kit, const World& world, Wishes& wishes) {
    if (!world.state) return;
    layout_.follow(*world.state);
    show_new_background(world);
    place_panes(kit, world);
    follow_presented(kit, world);
    for (Pane& each : shown()) each.go_on(layout_, world.steady_now);
    obey(hands_.follow(here(world)), kit, world, wishes);
    obey(hands_.tick(here(world)), kit, world, wishes);
    const board::Here now = here(world);
    const BoardWords view = board_screen(world, kit.words(), layout_, !gestures_.empty());
    find_.follow(now.state);
    std::vector<board::Scene> scenes;
    for (const Pane& each : shown()) {
        scenes.push_back(
            board::build_scene(now.state, now.layout, each.view(), hands_.presence()));
    }
    const auto in_each = [&](const auto& draw) {
        for (std::size_t i = 0; i < scenes.size(); ++i) {
            Pane& each = shown()[i];
            const auto clip = kit.clip(two_views_ ? each.view().viewport_px : kit.screen());
            draw(each, scenes[i]);
        }
    };
    in_each([&](Pane& each, const board::Scene& scene) {
        each.painter.stress(find_.found());
        each.painter.take_photos_from(world.photos);
        each.painter.draw_paper(kit, now.state, each.view(), scene, hands_.presence());
        draw_shown(kit, each, world);
        if (test_.open()) {
            draw_taps(kit, now.state, test_to_show(now.state), each.view(), world.now);
        }
    });
    if (shown().size() > 1) draw_divider(kit);
    if (frames_.presenting()) veil_around_presented(kit, now.state);
    else draw_words(kit, view);
    in_each([&](Pane& each, const board::Scene& scene) {
        each.painter.draw_hands(kit, now.state, each.view(), scene, hands_.presence());
    });
    if (shown().size() > 1) draw_one_view(kit, *world.state);
    if (frames_.presenting()) frames_.draw_steps(kit, steps_bar(kit), now.state);
    else draw_chrome(kit, view, world, wishes);
}

}  // namespace ui
