// The page of a vote that is closed.
#include "net/pages.h"

#include "workshop/result_rows.h"
#include "workshop/vote_purposes.h"
#include "workshop/vote_words.h"

namespace net {
namespace {

using base::Words;
using voting::OptionId;

std::string decision_heading(const PublicVote& vote, const Words& words) {
    if (vote.result->tie_at_line) return words.say("A tie");
    if (vote.result->winners.empty()) return words.say("Nothing is decided");
    return workshop::spends(vote.rule) ? words.say("What will be paid for")
                                       : words.say("What the room decided");
}

// Who decides what the ballots do not; or what was drawn.
std::string tie_words(const PublicVote& vote, const Words& words) {
    if (vote.result->tie_at_line && vote.result->winners.empty()) {
        return vote.ties == workshop::TieRule::lot
                   ? words.say("Ideas are equal: a lot drawn in the room decides.")
                   : words.say("It is a tie: the room decides, as announced.");
    }
    if (vote.result->tie_at_line) {
        return vote.ties == workshop::TieRule::lot
                   ? words.say("These ideas can win. Some are equal: a lot drawn in the room "
                               "decides.")
                   : words.say("These ideas can win. Some are equal: the room decides, as "
                               "announced.");
    }
    if (vote.lot_called_out.empty()) return {};
    return words.say("Ideas were equal: the lot drawn from the numbers {numbers}, called out in "
                     "the room, decided.",
                     {{"numbers", vote.lot_called_out}});
}

std::string spent_words(const PublicVote& vote, const Words& words) {
    const auto* spending = std::get_if<voting::Spending>(&vote.result->reasons);
    if (spending == nullptr || vote.result->tie_at_line) return {};
    return words.say("{spent} of {budget} are spent.",
                     {{"spent", workshop::money_words(spending->spent_cents, words)},
                      {"budget", workshop::money_words(spending->available_cents, words)}});
}

void tell_decision(Row& row, const Words& words, const PublicVote& vote) {
    // Where nothing is chosen, the table says it all.
    row.flag("decided", vote.result && workshop::decides(vote.rule));
    if (row.rows["decided"].empty()) return;
    Row& decided = row.rows["decided"][0];
    decided.set("heading", decision_heading(vote, words));
    Rows winners;
    for (const OptionId id : vote.result->winners) {
        const workshop::Option* option = vote.option(id);
        if (option) winners.push_back(Row().set("label", option->label));
    }
    decided.flag("any", !winners.empty());
    if (!winners.empty()) decided.rows["any"][0].rows["winners"] = std::move(winners);
    decided.rows["notes"] = {};
    for (const std::string& note : {tie_words(vote, words), spent_words(vote, words)}) {
        if (!note.empty()) decided.rows["notes"].push_back(Row().set("text", note));
    }
}

Row score_row(const PublicVote& vote, const workshop::Option& option, const Words& words) {
    const voting::Result& result = *vote.result;
    Row row;
    row.set("label", option.label);
    row.set("points", workshop::score_text(vote.rule, result, option.id, words));
    const std::string cost = workshop::cost_words(vote.paper(), option, words);
    row.flag("cost", !cost.empty());
    if (!cost.empty()) row.rows["cost"][0].set("text", cost);
    const float part = workshop::bar_part(vote.rule, result, option.id);
    row.flag("bar", part >= 0);
    if (part >= 0) row.rows["bar"][0].set("percent", std::to_string(int(100 * part)));
    const bool won = !result.tie_at_line && voting::wins(result, option.id);
    row.flag("won", won);
    if (won) row.rows["won"][0].set("text", workshop::won_word(vote.rule, words));
    return row;
}

void tell_scores(Row& row, const Words& words, const PublicVote& vote) {
    row.flag("table", vote.result.has_value());
    if (!vote.result) return;
    const voting::Result& result = *vote.result;
    Row& table = row.rows["table"][0];
    const bool best_first = !result.ranking.empty() && vote.rule.method != "opinions";
    table.set("caption", best_first ? words.say("All ideas, best first") : words.say("All ideas"));
    table.set("option_head", words.say("Idea")).set("points_head", words.say("Result"));
    table.rows["scores"] = {};
    for (const OptionId id : workshop::in_order(result)) {
        const workshop::Option* option = vote.option(id);
        if (option) table.rows["scores"].push_back(score_row(vote, *option, words));
    }
    table.set("ballots", words.count("One ballot.", "{n} ballots.", result.ballots));
    table.set("blank_ballots",
              result.blank == 0
                  ? words.say("No blank one.")
                  : words.count("One of them blank.", "{n} of them blank.", result.blank));
}

}  // namespace

std::string Pages::result(const Visitor& visitor, const PublicView& view,
                          const std::optional<Counted>& mine) const {
    const base::Words& words = *visitor.words;
    const PublicVote& vote = *view.vote;
    Row row = frame(visitor, view, "result", vote.title, {});
    tell_which(row, words, view);
    row.set("over", words.say("This vote is closed.")).set("question", vote.title);
    row.flag("counting", !vote.result).set("again", words.say("Look again"));
    if (!vote.result) {
        row.rows["counting"][0].set("text", words.say("The ballots are being counted."));
    }
    tell_decision(row, words, vote);
    tell_scores(row, words, vote);
    row.flag("mine", mine.has_value());
    if (mine) {
        row.rows["mine"][0].set("receipt_label", words.say("Your receipt"));
        row.rows["mine"][0].set("receipt", mine->receipt);
    }
    offer_photo(row, words, view);
    offer_test(row, words, view);
    return filled("result", row);
}

}  // namespace net
