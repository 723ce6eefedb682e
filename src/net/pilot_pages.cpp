// The pages of the facilitator's remote.
#include "net/pages.h"

#include "base/text.h"
#include "base/time.h"
#include "net/limits.h"

#include <array>

namespace net {

using base::Words;
using workshop::Aside;

namespace {

constexpr std::size_t card_code_points_max = 300;  // of what a moderated card says

std::string state_of(const PilotSees::Vote& vote, const Words& words) {
    if (vote.needs_pin) {
        return words.say("This vote is secret: type in the PIN on the big screen first.");
    }
    if (!vote.id) return vote.secret ? words.say("A secret vote") : words.say("An open vote");
    return words.count("{n} ballot received", "{n} ballots received", std::int64_t(vote.ballots));
}

void tell_vote(Row& row, const PilotSees::Vote& vote, bool can_act, const Words& words) {
    Row one;
    one.set("question", vote.question).set("vote", std::to_string(vote.id.value));
    one.set("state", state_of(vote, words));
    one.set("label", vote.id ? words.say("The vote that is open") : words.say("The next vote"));
    one.flag("act", can_act && !vote.needs_pin);
    if (can_act && !vote.needs_pin) {
        one.rows["act"][0]
            .set("key", key_of(vote.id ? PilotAct::close_vote : PilotAct::open_vote))
            .set("text", vote.id ? words.say("Close the vote") : words.say("Open the vote"));
    }
    row.rows["votes"].push_back(one);
}

// In a questionnaire all close with the first.
void tell_votes(Row& row, const PilotSees& seen, const Words& words) {
    row.rows["votes"] = {};
    for (std::size_t i = 0; i < seen.open.size(); ++i) tell_vote(row, seen.open[i], i == 0, words);
    if (seen.planned) tell_vote(row, *seen.planned, true, words);
}

void add_button(Row& row, PilotAct act, bool first, const std::string& text,
                const std::string& what = {}) {
    Row one;
    one.set("key", key_of(act)).set("text", text).set("kind", first ? "go" : "quiet");
    one.flag("more", !what.empty());
    if (!what.empty()) one.rows["more"][0].set("what", what);
    row.rows["buttons"].push_back(one);
}

void tell_buttons(Row& row, const PilotSees& seen, const Words& words) {
    row.rows["buttons"] = {};
    if (seen.ended) return;
    if (!seen.next.empty() && seen.open.empty()) {
        add_button(row, PilotAct::next, !seen.planned,
                   seen.now ? words.say("Go on to:") : words.say("Begin with:"), seen.next);
    }
    if (seen.may_reveal && seen.covered > 0) {
        add_button(row, PilotAct::reveal, false,
                   words.count("Reveal {n} idea", "Reveal {n} ideas", std::int64_t(seen.covered)));
    }
    if (seen.timed) {
        add_button(row, PilotAct::extend, false, words.say("+1 min"));
        add_button(row, seen.running ? PilotAct::pause : PilotAct::resume, false,
                   seen.running ? words.say("Pause") : words.say("Resume"));
    }
    add_button(row, seen.wall_hidden ? PilotAct::show_wall : PilotAct::hide_wall, false,
               seen.wall_hidden ? words.say("Show the screen again")
                                : words.say("Hide the screen"));
}

std::string numbers_of(const PilotSees& seen, const Words& words) {
    std::string text = words.count("{n} idea on the board", "{n} ideas on the board",
                                   std::int64_t(seen.ideas));
    if (seen.covered > 0) {
        text += " · " + words.count("{n} covered", "{n} covered", std::int64_t(seen.covered));
    }
    if (seen.people > 0) {
        text += " · " + words.count("{n} person counted", "{n} people counted",
                                    std::int64_t(seen.people));
    }
    return text;
}

void flag_with(Row& row, const char* name, bool there, std::string text) {
    row.flag(name, there);
    if (there) row.rows[name][0].set("text", std::move(text));
}

// What a card may become; where it is, it need not go.
void tell_ways(Row& row, const ModeratedCard& card, const Words& words) {
    struct Way {
        Aside why;
        const char* word;
    };
    static constexpr std::array ways{
        Way{Aside::unclear, base::msg("Not clear")}, Way{Aside::unfit, base::msg("Do not show")},
        Way{Aside::parked, base::msg("Park")}, Way{Aside::on_board, base::msg("Put back")}};
    for (const Way& way : ways) {
        if (way.why == card.aside) continue;
        // A covered one comes with all the others.
        if (way.why == Aside::on_board && card.aside == Aside::covered) continue;
        row.rows["ways"].push_back(
            Row().set("key", workshop::key_of(way.why)).set("word", words.say(way.word)));
    }
}

}  // namespace

std::string Pages::pin(const Visitor& visitor, const PublicView& view, bool has_pin,
                       const Error& error) const {
    const Words& words = *visitor.words;
    const bool open = has_pin && !view.ended;
    Row row = frame(visitor, view, "pin", words.say("The facilitator’s remote"), error);
    row.flag("open", open);
    std::string lead = words.say("Type the PIN of this session.");
    if (!has_pin) {
        lead = words.say("This session has no PIN yet. Choose one on the big screen, in the "
                         "preparation: the remote opens with it.");
    }
    if (view.ended) lead = words.say("The workshop is over. Thank you!");
    row.set("lead", lead).set("label", words.say("PIN"));
    row.set("button", words.say("Open the remote"));
    row.set("note", words.say("What is done here is kept as done by the facilitator, without a "
                              "name."));
    row.set("back", words.say("Back to the workshop"));
    return filled("pin", row);
}

std::string Pages::pilot(const Visitor& visitor, const PublicView& view, const PilotSees& seen,
                         const Error& error) const {
    const Words& words = *visitor.words;
    Row row = frame(visitor, view, "pilot", words.say("The facilitator’s remote"), error);
    row.set("stamp", seen.stamp).flag("refresh", true);
    row.set("activity", seen.now ? seen.title : words.say("The workshop has not begun"));
    row.set("now", std::to_string(seen.now.value));
    flag_with(row, "instruction", !seen.instruction.empty(), seen.instruction);
    row.flag("timed", seen.timed);
    if (seen.timed) {
        row.rows["timed"][0].set("label", words.say("Time left:"))
            .set("left", std::to_string(seen.left_ms)).set("runs", seen.running ? "1" : "")
            .set("shown", base::countdown(seen.left_ms));
    }
    row.set("numbers", numbers_of(seen, words));
    flag_with(row, "hidden_wall", seen.wall_hidden,
              words.say("The big screen shows a calm page just now."));
    tell_votes(row, seen, words);
    tell_buttons(row, seen, words);
    flag_with(row, "last", seen.now && seen.next.empty() && !seen.ended,
              words.say("This is the last activity: the workshop is finished on the big screen."));
    row.set("moderate", words.say("Look through the ideas"));
    row.flag("notes", !seen.notes.empty());
    if (!seen.notes.empty()) {
        row.rows["notes"][0].set("title", words.say("Your notes")).set("text", seen.notes);
    }
    row.set("again", words.say("Look again")).set("leave", words.say("Close this remote"));
    return filled("pilot", row);
}

std::string Pages::moderate(const Visitor& visitor, const PublicView& view,
                            const std::vector<ModeratedCard>& cards, const Error& error) const {
    const Words& words = *visitor.words;
    Row row = frame(visitor, view, "moderate", words.say("The newest ideas"), error);
    row.set("lead", words.say("Covered ones too: only you see them here."));
    row.set("back", words.say("Back to the remote")).set("again", words.say("Look again"));
    row.rows["cards"] = {};
    for (const ModeratedCard& card : cards) {
        Row one;
        one.set("card", std::to_string(card.id.value));
        one.set("text", card.text.empty() ? words.say("Without words")
                                          : base::shortened(card.text, card_code_points_max));
        one.flag("aside", card.aside != Aside::on_board);
        if (card.aside != Aside::on_board) {
            one.rows["aside"][0].set("word", words.say(workshop::word_of(card.aside)));
        }
        one.flag("from", !card.origin.empty());
        if (!card.origin.empty()) one.rows["from"][0].set("origin", card.origin);
        tell_ways(one, card, words);
        row.rows["cards"].push_back(one);
    }
    return filled("moderate", row);
}

}  // namespace net
