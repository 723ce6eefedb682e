// The pages of a vote: fill in, check, thanks, result.
#include "net/pages.h"

#include "net/json.h"

#include <algorithm>

namespace net {
namespace {

constexpr int dots_as_buttons_max = 5;  // more are chosen from a list
constexpr int papers = 6;
constexpr int counted_down_max = 100;  // sentences about what is left, for the script

std::int32_t value_of(const voting::Marks& marks, voting::OptionId option) {
    const auto found = std::find_if(marks.begin(), marks.end(),
                                    [&](const auto& mark) { return mark.option == option; });
    return found == marks.end() ? 0 : found->value;
}

std::int64_t sum_of(const voting::Marks& marks) {
    std::int64_t sum = 0;
    for (const voting::Mark& mark : marks) sum += mark.value;
    return sum;
}

bool is_dots(const PublicVote& vote) { return vote.rule.method != "approval"; }

std::string rule_sentence(const base::Words& words, const voting::Rule& rule) {
    if (rule.method == "approval") {
        return words.count("Choose one idea at most.", "Choose up to {n} ideas.", rule.marks_max);
    }
    const std::string all =
        words.count("You have one dot to give.", "You have {n} dots to give.", rule.marks_max);
    if (rule.per_option_max >= rule.marks_max) return all;
    return all + " " + words.count("At most one for the same idea.",
                                   "At most {n} for the same idea.", rule.per_option_max);
}

// What is left, for 0, 1, 2 … still to give: the script only chooses among them.
std::string left_sentences(const base::Words& words, const voting::Rule& rule) {
    Json sentences = Json::array();
    sentences.push_back(words.say("You have none left."));
    for (int n = 1; n <= std::min(rule.marks_max, counted_down_max); ++n) {
        sentences.push_back(words.count("You have one left.", "You have {n} left.", n));
    }
    return sentences.dump();
}

Row option_row(const PublicVote& vote, std::size_t index) {
    Row row;
    row.set("id", std::to_string(vote.options[index].id.value));
    row.set("label", vote.options[index].label);
    row.set("number", std::to_string(index + 1)).set("paper", std::to_string(index % papers));
    return row;
}

Row dots_row(const PublicVote& vote, std::size_t index, const voting::Marks& marks) {
    Row row = option_row(vote, index);
    const std::int32_t given = value_of(marks, vote.options[index].id);
    for (std::int32_t n = 0; n <= vote.rule.per_option_max; ++n) {
        Row step;
        step.set("value", std::to_string(n));
        row.rows["steps"].push_back(step.flag("chosen", n == given));
    }
    return row;
}

std::string secrecy_sentence(const base::Words& words, const PublicVote& vote) {
    if (vote.secret) {
        return words.say("This vote is secret: your choice is sealed as soon as it arrives, and "
                         "nobody can link it to you. On its way it crosses the room’s Wi-Fi; if "
                         "you prefer, vote at the kiosk.");
    }
    return words.say("This is an open vote: your choice is kept without your name.");
}

std::string changing_sentence(const base::Words& words) {
    return words.say("You may change your vote until it closes.");
}

std::string points_of(const base::Words& words, const PublicVote& vote, std::int64_t points) {
    if (is_dots(vote)) return words.count("one dot", "{n} dots", points);
    return words.count("one vote", "{n} votes", points);
}

// Winners as the rule counts them, or that a lot must decide.
void tell_decision(Row& row, const base::Words& words, const PublicVote& vote) {
    row.flag("decided", vote.result && !vote.result->winners.empty());
    if (row.rows["decided"].empty()) return;
    const voting::Result& result = *vote.result;
    Row& decided = row.rows["decided"][0];
    decided.set("heading", words.say("What the room decided"));
    decided.rows["winners"] = {};
    for (const voting::OptionId id : result.winners) {
        const auto* option = vote.option(id);
        Row one;
        if (option) decided.rows["winners"].push_back(one.set("label", option->label));
    }
    decided.flag("tie", result.tie_at_line);
    if (result.tie_at_line) {
        decided.set("heading", words.say("A tie"));
        decided.rows["tie"][0].set("text", words.say("These ideas are level for the last place: "
                                                     "a lot drawn in the room decides."));
    }
}

void tell_scores(Row& row, const base::Words& words, const PublicVote& vote) {
    row.flag("table", vote.result.has_value());
    if (!vote.result) return;
    const voting::Result& result = *vote.result;
    Row& table = row.rows["table"][0];
    table.set("caption", words.say("All ideas, best first"));
    table.set("option_head", words.say("Idea"));
    table.set("points_head", is_dots(vote) ? words.say("Dots") : words.say("Votes"));
    const auto most = std::max_element(
        result.scores.begin(), result.scores.end(),
        [](const voting::Score& a, const voting::Score& b) { return a.points < b.points; });
    for (const auto& tied : result.ranking) {
        for (const voting::OptionId id : tied) {
            const auto score = std::find_if(result.scores.begin(), result.scores.end(),
                                            [&](const auto& one) { return one.option == id; });
            const auto* option = vote.option(id);
            if (score == result.scores.end() || !option) continue;
            Row one;
            one.set("label", option->label).set("points", std::to_string(score->points));
            const std::int64_t percent = most->points ? 100 * score->points / most->points : 0;
            one.set("percent", std::to_string(percent));
            const bool won = !result.tie_at_line && std::count(result.winners.begin(),
                                                               result.winners.end(), id) > 0;
            one.flag("won", won);
            if (won) one.rows["won"][0].set("text", words.say("Chosen"));
            table.rows["scores"].push_back(one);
        }
    }
    table.rows["scores"];  // there, even without an option
    table.set("ballots", words.count("One ballot.", "{n} ballots.", result.ballots));
    table.set("blank_ballots",
              result.blank == 0
                  ? words.say("No blank one.")
                  : words.count("One of them blank.", "{n} of them blank.", result.blank));
}

}  // namespace

std::string ballots_received(const base::Words& words, const PublicVote& vote) {
    return words.count("One ballot received so far.", "{n} ballots received so far.",
                       std::int64_t(vote.ballots));
}

std::string Pages::vote(const Visitor& visitor, const PublicView& view, const Draft& draft,
                        const Error& error) const {
    const base::Words& words = *visitor.words;
    const PublicVote& vote = *view.vote;
    Row row = frame(visitor, view, "vote", vote.title, error);
    row.set("question", vote.title).set("vote", std::to_string(vote.id.value));
    row.set("nonce", draft.nonce).set("rule", rule_sentence(words, vote.rule));
    row.set("marks_max", std::to_string(vote.rule.marks_max));
    row.set("left", left_sentences(words, vote.rule));
    row.set("none_left", words.say("You have given all you can. Take one back first."));
    for (const char* kind : {"approvals", "dots", "many_dots"}) row.rows[kind] = {};
    for (std::size_t i = 0; i < vote.options.size(); ++i) {
        if (!is_dots(vote)) {
            const bool chosen = value_of(draft.marks, vote.options[i].id) != 0;
            row.rows["approvals"].push_back(option_row(vote, i).flag("chosen", chosen));
        } else {
            const bool few = vote.rule.per_option_max <= dots_as_buttons_max;
            row.rows[few ? "dots" : "many_dots"].push_back(dots_row(vote, i, draft.marks));
        }
    }
    row.set("review", words.say("Check my vote")).set("blank", words.say("Vote blank"));
    row.flag("lock", vote.secret).set("secrecy", secrecy_sentence(words, vote));
    row.set("changing", changing_sentence(words));
    return filled("vote", row);
}

std::string Pages::check(const Visitor& visitor, const PublicView& view, const Draft& draft,
                         const Error& error) const {
    const base::Words& words = *visitor.words;
    const PublicVote& vote = *view.vote;
    Row row = frame(visitor, view, "check", words.say("Please check your vote"), error);
    row.set("question", vote.title).set("vote", std::to_string(vote.id.value));
    row.set("nonce", draft.nonce);
    row.rows["choices"] = row.rows["marks"] = {};
    for (std::size_t i = 0; i < vote.options.size(); ++i) {
        const std::int32_t value = value_of(draft.marks, vote.options[i].id);
        if (value == 0) continue;
        Row choice = option_row(vote, i);
        choice.flag("points", is_dots(vote));
        if (is_dots(vote)) choice.rows["points"][0].set("text", points_of(words, vote, value));
        row.rows["choices"].push_back(choice);
        Row mark;
        mark.set("id", std::to_string(vote.options[i].id.value));
        mark.set("value", std::to_string(value));
        row.rows["marks"].push_back(mark);
    }
    row.flag("blank", draft.marks.empty());
    if (draft.marks.empty()) {
        row.rows["blank"][0].set("text", words.say("You vote blank: no idea is chosen."));
    }
    const std::int64_t unused = vote.rule.marks_max - sum_of(draft.marks);
    row.flag("unused", unused > 0 && !draft.marks.empty());
    if (!row.rows["unused"].empty()) {
        row.rows["unused"][0].set(
            "text", words.count("You could still give one more. You need not.",
                                "You could still give {n} more. You need not.", unused));
    }
    row.set("cast", words.say("Cast my vote")).set("edit", words.say("Change"));
    row.set("casting", words.say("Casting…")).set("changing", changing_sentence(words));
    return filled("check", row);
}

std::string Pages::thanks(const Visitor& visitor, const PublicView& view, const Counted& counted,
                          bool late) const {
    const base::Words& words = *visitor.words;
    Error error;
    if (late) {
        error = base::Refusal{"replaced",
                              base::msg("That was an older page. Your later vote counts."), {}};
    }
    Row row = frame(visitor, view, "thanks", words.say("Your vote is counted"), error);
    row.set("question", view.vote->title).set("receipt", counted.receipt);
    row.set("receipt_label", words.say("Your receipt"));
    row.set("receipt_note",
            words.say("It says that your ballot is in the box, not what you chose."));
    row.set("count", ballots_received(words, *view.vote));
    row.set("change", words.say("Change my vote")).set("changing", changing_sentence(words));
    row.set("again", words.say("Look again"));
    return filled("thanks", row);
}

std::string Pages::result(const Visitor& visitor, const PublicView& view,
                          const std::optional<Counted>& mine) const {
    const base::Words& words = *visitor.words;
    const PublicVote& vote = *view.vote;
    Row row = frame(visitor, view, "result", vote.title, {});
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
