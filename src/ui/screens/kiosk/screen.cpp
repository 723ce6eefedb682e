#include "ui/screens/kiosk.h"

#include "ui/editor.h"
#include "ui/screens/kiosk/draw.h"
#include "ui/settings_panel.h"

#include <algorithm>

namespace ui {
namespace {

constexpr base::Milliseconds leave_press_ms = 3 * base::second_ms;
constexpr float leave_press_px = 40;  // design pixels that the finger may stray
constexpr base::Milliseconds pad_idle_ms = 20 * base::second_ms;
constexpr base::Milliseconds gentle_frame_ms = 50;  // 20 frames a second

int text_step(int percent, int by) {
    const auto it = std::lower_bound(text_percents.begin(), text_percents.end(), percent);
    constexpr auto last = std::ptrdiff_t(text_percents.size()) - 1;
    const auto at = std::min<std::ptrdiff_t>(it - text_percents.begin(), last);
    const auto next = std::clamp<std::ptrdiff_t>(at + by, 0, last);
    return text_percents[std::size_t(next)];
}

std::string next_theme(const std::string& key) {
    const auto all = themes();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (key == all[i].key) return all[(i + 1) % all.size()].key;
    }
    return all.front().key;
}

KioskTools tools_of(const World& world) {
    KioskTools tools;
    tools.text_percent = world.settings.text_percent;
    tools.contrast = world.settings.theme != themes().front().key;
    for (const std::string& code : world.languages) {
        if (code != world.settings.language) tools.languages.push_back({code, language_name(code)});
    }
    return tools;
}

// The keyboard goes with the field that it belongs to.
void stop_writing(Kit& kit) {
    if (kit.editor().field == 0) return;
    kit.editor() = Editor{};
    kit.focus(0);
    kit.keep_moving();
}

void sooner(base::Milliseconds& wait, base::Milliseconds other) {
    if (other < 0) return;
    wait = wait < 0 ? other : std::min(wait, other);
}

class KioskScreen : public Screen {
public:
    const char* name() const override { return "kiosk"; }
    void draw(Kit&, const World&, Wishes&) override;
    void take(const input::Event&, Kit&, const World&, Wishes&) override;
    base::Milliseconds wakes_in(const World&) const override;

private:
    struct Press {
        std::int64_t pointer = 0;
        base::Vec2 start;
        base::Milliseconds since = 0;
        bool on_page = false;  // the board's; else a panel's
    };
    static const Station& station_of(const World&);
    KioskSight sight(Kit&, const World&);
    void follow_presses(Kit&, const World&);
    void follow_pad(const World&);
    void carry_out(const KioskTap&, const World&, Wishes&);
    void come_in(const KioskTap&, const World&, Wishes&);
    void send_idea(const KioskTap&, const World&, Wishes&);
    void try_out(const KioskTap&, const World&, Wishes&);
    bool change_look(const KioskTap&, const World&, Wishes&);
    void type_pin(const KioskTap&, const World&, Wishes&);
    void finish(const KioskChart& before, const World&, Wishes&);
    bool strikes_twice(const World&) const;

    KioskChart chart_;
    KioskHere here_;
    std::optional<Settings> defaults_;  // what the kiosk was started with
    std::vector<Press> presses_;
    bool touched_ = false;
    bool gentle_ = false;               // the page has a gentle motion
    ItemId focus_ = 0;
    base::Milliseconds pad_at_ = 0;     // last key on the pad
    KioskStep shown_ = KioskStep::attract;
};

const Station& KioskScreen::station_of(const World& world) {
    static const Station none;
    return world.station ? *world.station : none;
}

KioskSight KioskScreen::sight(Kit& kit, const World& world) {
    KioskSight sight;
    sight.now = world.steady_now;
    sight.station = &station_of(world);
    sight.held = kit.touches().any() || !presses_.empty() || here_.pad_open;
    sight.touched = touched_ || kit.focused() != focus_;
    focus_ = kit.focused();
    touched_ = false;
    return sight;
}

// A press on the title that lasts; on nothing that a tap does something to.
void KioskScreen::follow_presses(Kit& kit, const World& world) {
    const base::Milliseconds now = world.steady_now;
    std::erase_if(presses_, [&](const Press& press) {
        return !press.on_page && !kit.touches().owns(press.pointer);
    });
    for (const Touch& touch : kit.touches().all()) {
        if (!touch.began || touch.ended) continue;
        const Item* item = kit.registry().find(touch.item);
        if (!item || item->role == Role::area) {
            presses_.push_back({touch.pointer, touch.start, now, false});
        }
    }
    std::erase_if(presses_, [&](const Press& press) {
        const auto& all = kit.touches().all();
        return std::any_of(all.begin(), all.end(), [&](const Touch& touch) {
            return touch.pointer == press.pointer &&
                   length(touch.px - touch.start) > kit.px(leave_press_px);
        });
    });
    for (const Press& press : presses_) {
        if (!here_.title.contains(press.start) || now - press.since < leave_press_ms) continue;
        here_.pad_open = true;
        here_.pin.clear();
        pad_at_ = now;
        presses_.clear();
        break;
    }
}

void KioskScreen::follow_pad(const World& world) {
    if (here_.pad_open && world.steady_now - pad_at_ >= pad_idle_ms) here_.pad_open = false;
    if (!here_.pad_open) here_.pin.clear();
}

void KioskScreen::draw(Kit& kit, const World& world, Wishes& wishes) {
    if (!defaults_) defaults_ = world.settings;
    follow_presses(kit, world);
    follow_pad(world);
    const KioskChart before = chart_;
    chart_ = followed(chart_, sight(kit, world));
    finish(before, world, wishes);
    here_.new_page = chart_.step != shown_;
    shown_ = chart_.step;
    const KioskView view =
        kiosk_screen(station_of(world), chart_, world.steady_now, kit.words());
    gentle_ = view.gentle_motion && !world.settings.reduced_motion;
    if (view.ask || view.questions.empty()) stop_writing(kit);
    const KioskTap tap = draw_kiosk(kit, view, tools_of(world), here_);
    if (tap.act == KioskAct::none) return;
    touched_ = true;
    kit.keep_moving();
    carry_out(tap, world, wishes);
}

// A tap on what stood elsewhere a moment ago was meant for what was there before.
bool KioskScreen::strikes_twice(const World& world) const {
    return world.steady_now - chart_.since < kiosk_strike_ms;
}

void KioskScreen::carry_out(const KioskTap& tap, const World& world, Wishes& wishes) {
    if (here_.pad_open) return type_pin(tap, world, wishes);
    if (change_look(tap, world, wishes)) return;
    const base::Milliseconds now = world.steady_now;
    const Station& station = station_of(world);
    if (tap.act == KioskAct::stay) chart_ = stayed(chart_, now);
    if (tap.act == KioskAct::write) {
        chart_ = wrote(answered(chart_, std::size_t(tap.by), tap.what), tap.what);
    }
    if (strikes_twice(world)) return;
    const KioskChart before = chart_;
    using enum KioskAct;
    switch (tap.act) {
        case begin: chart_ = begun(chart_, {now, &station, false, true}); break;
        case back: chart_ = gone_back(chart_, station, now); break;
        case college:
        case table:
        case take_back:
        case idea: come_in(tap, world, wishes); break;
        case give:
            if (const Station::OpenVote* vote = station.find(chart_.vote)) {
                chart_ = marked(chart_, vote->paper(), tap.option, tap.value);
            }
            break;
        case blank: chart_ = to_check(chart_, true, now); break;
        case review: chart_ = to_check(chart_, false, now); break;
        case change: chart_ = to_change(chart_, now); break;
        case cast:
            chart_ = sent(chart_, now);
            if (chart_ != before) {
                wishes.ask(CastHere{chart_.vote, chart_.college,
                                    chart_.blank ? voting::Marks{} : chart_.marks});
            }
            break;
        case again:
            if (chart_.errand == KioskErrand::idea) {
                chart_ = to_another(chart_, station, now);
                break;
            }
            wishes.ask(NextPerson{});  // what was refused is over; the choice stays
            chart_ = to_change(chart_, now);
            break;
        case go_on: chart_ = went_on(chart_, station, now); break;
        case done: chart_ = cleared(chart_, now); break;
        default:
            if (chart_.errand == KioskErrand::idea) send_idea(tap, world, wishes);
            else try_out(tap, world, wishes);
            break;
    }
    finish(before, world, wishes);
}

// Who comes in is counted when it is known where they belong.
void KioskScreen::come_in(const KioskTap& tap, const World& world, Wishes& wishes) {
    const base::Milliseconds now = world.steady_now;
    const Station& station = station_of(world);
    const KioskStep before = chart_.step;
    if (tap.act == KioskAct::college) chart_ = chose_college(chart_, station, tap.what, now);
    if (tap.act == KioskAct::table) chart_ = chose_table(chart_, tap.what, now);
    if (tap.act == KioskAct::idea) chart_ = to_idea(chart_, {now, &station, false, true});
    if (before != chart_.step && chart_.step == KioskStep::arrived) {
        wishes.ask(OfCrowd{ArriveHere{chart_.college, chart_.table}});
    }
    if (tap.act == KioskAct::take_back && chart_.step == KioskStep::arrived) {
        wishes.ask(OfCrowd{TakeArrivalBack{}});
        chart_ = cleared(chart_, now);
    }
}

void KioskScreen::send_idea(const KioskTap& tap, const World& world, Wishes& wishes) {
    const Station& station = station_of(world);
    if (tap.act != KioskAct::send || chart_.step != KioskStep::writing || !station.writing) return;
    chart_ = sent_idea(chart_, world.steady_now);
    if (chart_.step != KioskStep::written) return;
    wishes.ask(OfCrowd{WriteHere{chart_.activity, station.writing->crossing, chart_.cell,
                                 chart_.idea, chart_.college, chart_.table}});
}

// A prototype; whether a tap is one, the host decides.
void KioskScreen::try_out(const KioskTap& tap, const World& world, Wishes& wishes) {
    const base::Milliseconds now = world.steady_now;
    const Station& station = station_of(world);
    using enum KioskAct;
    switch (tap.act) {
        case prototype: chart_ = to_task(chart_, {now, &station, false, true}); break;
        case start:
            chart_ = to_trying(chart_, now);
            wishes.ask(BeginRun{});
            break;
        case touch:
            if (!kiosk_takes_tap(chart_, station, now)) break;
            chart_ = tapped(chart_, {tap.at_px.x / tap.size_px.x, tap.at_px.y / tap.size_px.y},
                            now);
            wishes.ask(TapHere{tap.at_px, tap.size_px.x, now - *chart_.shown_at});
            break;
        case say_done: wishes.ask(EndRunHere{workshop::RunEnd::said_done}); break;
        case give_up: wishes.ask(EndRunHere{workshop::RunEnd::gave_up}); break;
        case send: wishes.ask(TellHere{chart_.answers}); break;
        case skip: chart_ = to_tried(chart_, now); break;
        default: break;
    }
}

// The next person finds the kiosk as it was in the beginning.
void KioskScreen::finish(const KioskChart& before, const World& world, Wishes& wishes) {
    const bool left = !kiosk_is_home(before.step) && kiosk_is_home(chart_.step);
    const bool idle = kiosk_is_home(chart_.step) &&
                      world.steady_now - chart_.active_at >= kiosk_idle_ms;
    if (left && kiosk_is_trying(before.step)) wishes.ask(LeaveRun{});
    else if (left) wishes.ask(NextPerson{});
    // The ballot before goes its way; the same person gives the next one.
    const bool next_question = before.step == KioskStep::sending &&
                               chart_.step == KioskStep::vote && before.vote != chart_.vote;
    if (next_question) wishes.ask(NextPerson{});
    if (!left && !idle) return;
    here_.low = false;
    if (world.settings != *defaults_) wishes.ask(ChangeSettings{*defaults_});
}

bool KioskScreen::change_look(const KioskTap& tap, const World& world, Wishes& wishes) {
    Settings next = world.settings;
    using enum KioskAct;
    switch (tap.act) {
        case larger_text: next.text_percent = text_step(next.text_percent, 1); break;
        case smaller_text: next.text_percent = text_step(next.text_percent, -1); break;
        case contrast: next.theme = next_theme(next.theme); break;
        case language: next.language = tap.what; break;
        case lower: here_.low = !here_.low; return true;
        default: return false;
    }
    wishes.ask(ChangeSettings{next});
    return true;
}

void KioskScreen::type_pin(const KioskTap& tap, const World& world, Wishes& wishes) {
    pad_at_ = world.steady_now;
    if (tap.act == KioskAct::put_away) here_.pad_open = false;
    if (tap.act == KioskAct::take_key_back && !here_.pin.empty()) here_.pin.pop_back();
    if (tap.act == KioskAct::key) {
        for (const char digit : tap.what) {
            const bool is_digit = digit >= '0' && digit <= '9';
            if (is_digit && here_.pin.size() < kiosk_pin_digits_max) here_.pin += digit;
        }
    }
    if (tap.act == KioskAct::pin) {
        wishes.ask(LeaveKiosk{here_.pin});
        here_.pin.clear();
    }
}

void KioskScreen::take(const input::Event& event, Kit&, const World& world, Wishes&) {
    touched_ = true;
    const auto* pointer = std::get_if<input::Pointer>(&event);
    if (!pointer) return;
    if (pointer->phase == input::Phase::down) {
        presses_.push_back({pointer->id, pointer->px, world.steady_now, true});
        return;
    }
    std::erase_if(presses_, [&](const Press& press) {
        const bool strayed = pointer->phase == input::Phase::move &&
                             length(pointer->px - press.start) <= leave_press_px;
        return press.pointer == pointer->id && !strayed;
    });
}

base::Milliseconds KioskScreen::wakes_in(const World& world) const {
    const base::Milliseconds now = world.steady_now;
    base::Milliseconds wait = kiosk_due_in(chart_, now);
    if (gentle_ && !chart_.asked_at) sooner(wait, gentle_frame_ms - now % gentle_frame_ms);
    for (const Press& press : presses_) {
        if (!here_.title.contains(press.start)) continue;
        sooner(wait, std::max<base::Milliseconds>(0, press.since + leave_press_ms - now));
    }
    if (here_.pad_open) sooner(wait, std::max<base::Milliseconds>(0, pad_at_ + pad_idle_ms - now));
    const bool changed = here_.low || (defaults_ && world.settings != *defaults_);
    if (kiosk_is_home(chart_.step) && changed) {
        sooner(wait, std::max<base::Milliseconds>(0, chart_.active_at + kiosk_idle_ms - now));
    }
    return wait;
}

}  // namespace

std::unique_ptr<Screen> make_kiosk_screen() { return std::make_unique<KioskScreen>(); }

}  // namespace ui
