// The sheets that ask before something is done that cannot be taken back.

#include "ui/screens/vote/pin_pad.h"
#include "ui/screens/vote/vote.h"
#include "ui/widgets.h"
#include "workshop/vote_count.h"

namespace ui {
namespace {

using Ask = VoteHere::Ask;

constexpr float sheet_width = 820;  // design pixels
constexpr float words_width = sheet_width - 64;

void end_asking(VoteHere& here) {
    here.ask = Ask::none;
    here.pin.clear();
    here.first_pin.clear();
}

PinPadView pad_view(Ask ask, const VoteView& view, const base::Words& words) {
    PinPadView pad;
    switch (ask) {
        case Ask::choose_pin:
            pad = {words.say("Choose a PIN"),
                   words.say("At least six digits, and no date. It keeps the ballots sealed: "
                             "without it nobody can close and count this vote, not even you. "
                             "Write it down."),
                   words.say("Continue"), session::new_pin_digits_min};
            break;
        case Ask::repeat_pin:
            pad = {words.say("The same PIN once more"),
                   words.say("So that a slip of the finger does not lock the ballots away."),
                   words.say("Open with this PIN"), session::new_pin_digits_min};
            break;
        case Ask::pin_to_close:
            pad = {view.questions > 0 ? words.say("Close the questionnaire")
                                      : words.say("Close the vote"),
                   words.count("{n} ballot is in. Your PIN opens it; nobody can vote after that.",
                               "{n} ballots are in. Your PIN opens them; nobody can vote after "
                               "that.",
                               view.ballots),
                   words.say("Close and count")};
            break;
        case Ask::pin_to_count:
            pad = {words.say("Open the ballots"), words.say("Your PIN opens the sealed ballots."),
                   words.say("Count the ballots")};
            break;
        default:
            pad = {words.say("Your PIN"), words.say("It keeps the ballots sealed until closing."),
                   words.say("Open with this PIN")};
    }
    return pad;
}

// The sheet stays until the vote is open (or closed): a wrong PIN is told and tried again.
void follow_pad(Kit& kit, VoteHere& here, const VoteView& view, const World& world,
                Wishes& wishes) {
    const std::string pin = std::exchange(here.pin, {});
    const auto open = [&] {
        if (const auto* plan = workshop::next_plan(*world.state)) {
            wishes.ask(OpenVoteNow{*plan, pin});
        }
    };
    switch (here.ask) {
        case Ask::choose_pin:
            here.first_pin = pin;
            here.ask = Ask::repeat_pin;
            break;
        case Ask::repeat_pin:
            if (pin == here.first_pin) {
                open();
            } else {
                here.ask = Ask::choose_pin;
                here.first_pin.clear();
                kit.tell(kit.words().say("The two PINs differ: choose one again."), Tone::bad);
            }
            break;
        case Ask::pin_to_open: open(); break;
        case Ask::pin_to_close: wishes.ask(CloseVoteNow{view.vote, pin}); break;
        case Ask::pin_to_count: wishes.ask(SetPin{pin}); break;
        default: break;
    }
}

void ask_pin(Kit& kit, const VoteView& view, VoteHere& here, const World& world,
             Wishes& wishes) {
    const PinPadAnswer answer = draw_pin_pad(kit, pad_view(here.ask, view, kit.words()), here.pin);
    if (answer.dismissed) end_asking(here);
    if (answer.done) follow_pad(kit, here, view, world, wishes);
}

void ask_close(Kit& kit, const VoteView& view, VoteHere& here, Wishes& wishes) {
    const base::Words& words = kit.words();
    const std::string told =
        words.count("{n} ballot is in. Nobody can vote after that.",
                    "{n} ballots are in. Nobody can vote after that.", view.ballots);
    const TextLook look{.type = Type::lead};
    const float foot_h = button_height(kit, Type::lead);
    const float content =
        kit.measure(told, look, kit.px(words_width)).y + kit.px(space::large) + foot_h;
    const Modal modal(kit,
                      view.questions > 0 ? words.say("Close the whole questionnaire?")
                                         : words.say("Close the vote?"),
                      {kit.px(sheet_width), modal_height(kit, content)});
    base::Rect rest = modal.content();
    base::Rect foot = cut_bottom(rest, foot_h, kit.px(space::wide));
    kit.text(rest, told, look);
    if (button_right(kit, foot, {.label = words.say("Close and count"),
                                 .kind = ButtonKind::primary, .type = Type::lead,
                                 .name = "close now"})) {
        wishes.ask(CloseVoteNow{view.vote, {}});
        end_asking(here);
    }
    const ButtonLook wait{.label = words.say("Let them vote on"), .type = Type::lead};
    if (button_right(kit, foot, wait) || modal.dismissed()) end_asking(here);
}

void ask_cancel(Kit& kit, const VoteView& view, VoteHere& here, Wishes& wishes) {
    const base::Words& words = kit.words();
    const std::string told =
        words.count("The ballot that is in will never be counted. Say why: it stays in the "
                    "minutes.",
                    "The {n} ballots that are in will never be counted. Say why: it stays in the "
                    "minutes.",
                    view.ballots);
    const FieldLook look{.label = words.say("Reason"),
                         .hint = words.say("For instance: the question was not clear")};
    const float foot_h = button_height(kit, Type::lead);
    const float content = kit.measure(told, {}, kit.px(words_width)).y + field_height(kit, look) +
                          kit.px(space::normal + space::large) + foot_h;
    const Modal modal(kit, words.say("Cancel this vote?"),
                      {kit.px(sheet_width), modal_height(kit, content)});
    base::Rect rest = modal.content();
    base::Rect foot = cut_bottom(rest, foot_h, kit.px(space::wide));
    cut_top(rest, kit.text(rest, told).y, kit.px(space::normal));
    const FieldChange change =
        field(kit, cut_top(rest, field_height(kit, look)), here.reason, look);
    if (change.changed || change.finished) here.reason = change.text;
    const bool said = here.reason.find_first_not_of(' ') != std::string::npos;
    if (button_right(kit, foot, {.label = words.say("Cancel the vote"),
                                 .kind = ButtonKind::danger, .enabled = said,
                                 .why_not = words.say("Say why first: everyone will read it."),
                                 .type = Type::lead, .name = "cancel now"})) {
        wishes.intend(workshop::CancelVote{view.vote, here.reason});
        here.reason.clear();
        end_asking(here);
    }
    const ButtonLook back{.label = words.say("Keep the vote"), .type = Type::lead};
    if (button_right(kit, foot, back) || modal.dismissed()) end_asking(here);
}

}  // namespace

void draw_asks(Kit& kit, const VoteView& view, VoteHere& here, const World& world,
               Wishes& wishes) {
    switch (here.ask) {
        case Ask::none: return;
        case Ask::close: return ask_close(kit, view, here, wishes);
        case Ask::cancel: return ask_cancel(kit, view, here, wishes);
        default: return ask_pin(kit, view, here, world, wishes);
    }
}

}  // namespace ui
