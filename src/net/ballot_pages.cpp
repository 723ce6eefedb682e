// The pages of a vote that is open: fill in, check, thanks.
#include "net/pages.h"

#include "base/numbers.h"
#include "net/json.h"
#include "net/limits.h"
#include "workshop/vote_words.h"

#include <algorithm>

namespace net {
namespace {

using workshop::BallotControl;
using workshop::BallotMeter;
using workshop::BallotPaper;

constexpr int papers = 6;

// How the values of an option are offered, by the rows' name in vote.html.
const char* face_of(const BallotPaper& paper) {
    const auto values = workshop::values_of(paper);
    switch (workshop::control_of(paper.rule)) {
        case BallotControl::tick: return "ticks";
        case BallotControl::rank: return "ranks";
        case BallotControl::count:
            return values.size() <= limits::values_as_buttons_max && values.front() > 0 ? "steps"
                                                                                        : "numbers";
        case BallotControl::level:
            if (workshop::kind_of(paper.rule) != voting::BallotKind::scores) {
                return "levels";
            }
            return values.size() <= limits::scores_as_buttons_max ? "steps" : "numbers";
    }
    return "ticks";
}

// What is used and left while the ballot is filled in, for the script: it only adds up and chooses
// among sentences, by what is used of things that are named, else by what is left.
std::string meter_json(const BallotPaper& paper, const base::Words& words) {
    static constexpr const char* units[] = {"marks", "credits", "cents", "named"};
    const BallotMeter meter = workshop::meter_of(paper);
    Json json{{"unit", units[std::size_t(meter.unit)]},
              {"all", meter.all},
              {"none", workshop::spent_words(paper, words)}};
    if (meter.unit == BallotMeter::Unit::cents) {
        json["money"] = words.say("{money} left to spend", {{"money", "{money}"}});
        json["dear"] = words.say("Costs more than what is left");
        json["most"] = paper.rule.marks_max;
        json["many"] = words.say("You have given all you can. Take one back first.");
        return json.dump();
    }
    const bool by_use = meter.unit == BallotMeter::Unit::named;
    Json says = Json::array();
    for (std::int64_t n = 0; n <= std::min(meter.all, limits::counted_down_max); ++n) {
        says.push_back(workshop::left_words(paper, by_use ? n : meter.all - n, words));
    }
    json["says"] = says;
    return json.dump();
}

Row option_row(const BallotPaper& paper, std::size_t place, const base::Words& words) {
    const workshop::Option& option = paper.options[place];
    const std::string cost = workshop::cost_words(paper, option, words);
    Row row;
    row.set("id", std::to_string(option.id.value)).set("label", option.label);
    row.set("number", std::to_string(place + 1)).set("paper", std::to_string(place % papers));
    row.set("cents", std::to_string(option.cost_cents));
    row.flag("cost", !cost.empty());
    if (!cost.empty()) row.rows["cost"][0].set("text", cost);
    return row;
}

// One way to mark an option; nothing: it is not marked.
Row value_row(std::optional<std::int32_t> value, const std::string& text,
              std::optional<std::int32_t> chosen) {
    Row row;
    row.set("value", value ? std::to_string(*value) : "").set("text", text);
    return row.flag("chosen", value == chosen);
}

// The words of a value in a list: of numbers, the number alone.
std::string choice_text(const BallotPaper& paper, std::int32_t value, const base::Words& words) {
    return workshop::control_of(paper.rule) == BallotControl::count
               ? base::whole_words(words, value)
               : workshop::value_words(paper.rule, value, words);
}

void offer_values(Row& row, const BallotPaper& paper, std::optional<std::int32_t> chosen,
                  const base::Words& words) {
    const BallotControl control = workshop::control_of(paper.rule);
    Rows& values = row.rows["values"];
    for (const std::int32_t value : workshop::values_of(paper)) {
        values.push_back(value_row(value, choice_text(paper, value, words), chosen));
    }
    switch (control) {
        case BallotControl::count:
            values.insert(values.begin(), value_row({}, base::whole_words(words, 0), chosen));
            break;
        case BallotControl::rank:
            values.insert(values.begin(), value_row({}, words.say("Not ranked"), chosen));
            break;
        default: values.push_back(value_row({}, words.say("No answer"), chosen));
    }
}

void offer_number(Row& row, const BallotPaper& paper, std::optional<std::int32_t> chosen,
                  const base::Words& words) {
    const auto values = workshop::values_of(paper);
    const bool counts = workshop::control_of(paper.rule) == BallotControl::count;
    const std::int32_t least = counts ? std::min(0, values.front()) : values.front();
    const std::string none = counts ? "0" : "";
    row.set("least", std::to_string(least)).set("most", std::to_string(values.back()));
    row.set("value", chosen ? std::to_string(*chosen) : none);
    row.flag("digits", least >= 0);  // a number pad without a minus will do
    const base::Arguments what{{"what", row.texts["label"]}};
    row.set("less", words.say("{what}: less", what)).set("more", words.say("{what}: more", what));
}

void offer_options(Row& page, const BallotPaper& paper, const voting::Marks& marks,
                   const base::Words& words) {
    const std::string face = face_of(paper);
    for (const char* each : {"ticks", "steps", "numbers", "levels", "ranks"}) page.rows[each] = {};
    for (std::size_t i = 0; i < paper.options.size(); ++i) {
        Row row = option_row(paper, i, words);
        const auto chosen = workshop::value_on(marks, paper.options[i].id);
        row.flag("chosen", chosen.has_value());
        if (face == "numbers") offer_number(row, paper, chosen, words);
        else if (face != "ticks") offer_values(row, paper, chosen, words);
        page.rows[face].push_back(row);
    }
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

}  // namespace

std::string receipt_id(std::size_t question) {
    return question == 0 ? "receipt" : "receipt" + std::to_string(question + 1);
}

void tell_which(Row& row, const base::Words& words, const PublicView& view) {
    const auto asked = view.asked();
    row.rows["which"] = {};
    if (asked.size() < 2) return;
    row.set("more", "&v=" + std::to_string(view.vote->id.value));
    const auto at = std::ranges::find(asked, &*view.vote) - asked.begin();
    Row which;
    which.set("text", words.say("Question {n} of {total}",
                                {{"n", std::to_string(at + 1)},
                                 {"total", std::to_string(asked.size())}}));
    which.set("label", words.say("Questions")).rows["questions"] = {};
    for (std::size_t i = 0; i < asked.size(); ++i) {
        Row way;
        way.set("id", std::to_string(asked[i]->id.value)).set("number", std::to_string(i + 1));
        way.set("question", asked[i]->title);
        which.rows["questions"].push_back(way.flag("current", asked[i] == &*view.vote));
    }
    row.rows["which"].push_back(which);
}

std::string ballots_received(const base::Words& words, const PublicVote& vote) {
    return words.count("One ballot received so far.", "{n} ballots received so far.",
                       std::int64_t(vote.ballots));
}

std::string Pages::vote(const Visitor& visitor, const PublicView& view, const Draft& draft,
                        const Error& error) const {
    const base::Words& words = *visitor.words;
    const PublicVote& vote = *view.vote;
    const BallotPaper paper = vote.paper();
    Row row = frame(visitor, view, "vote", vote.title, error);
    tell_which(row, words, view);
    row.set("question", vote.title).set("vote", std::to_string(vote.id.value));
    row.set("nonce", draft.nonce).set("rule", workshop::instruction_words(paper, words));
    row.set("meter", meter_json(paper, words));
    offer_options(row, paper, draft.marks, words);
    row.set("review", words.say("Check my vote")).set("blank", words.say("Vote blank"));
    row.flag("lock", vote.secret).set("secrecy", secrecy_sentence(words, vote));
    row.set("announced", workshop::announced_sentences(vote.rule, vote.closing, vote.ties, words));
    row.set("changing", changing_sentence(words));
    return filled("vote", row);
}

std::string Pages::check(const Visitor& visitor, const PublicView& view, const Draft& draft,
                         const Error& error) const {
    const base::Words& words = *visitor.words;
    const PublicVote& vote = *view.vote;
    const BallotPaper paper = vote.paper();
    Row row = frame(visitor, view, "check", words.say("Please check your vote"), error);
    tell_which(row, words, view);
    row.set("question", vote.title).set("vote", std::to_string(vote.id.value));
    row.set("nonce", draft.nonce);
    row.rows["choices"] = row.rows["marks"] = {};
    // Beside a place in the order, another number would mislead.
    row.flag("numbered", workshop::control_of(paper.rule) != BallotControl::rank);
    for (const workshop::Chosen& chosen : workshop::chosen_of(paper, draft.marks)) {
        Row choice = option_row(paper, std::size_t(chosen.option - paper.options.data()), words);
        const std::string value = workshop::value_words(paper.rule, chosen.value, words);
        choice.flag("value", !value.empty());
        if (!value.empty()) choice.rows["value"][0].set("text", value);
        row.rows["choices"].push_back(choice);
        row.rows["marks"].push_back(Row()
                                        .set("id", std::to_string(chosen.option->id.value))
                                        .set("value", std::to_string(chosen.value)));
    }
    row.flag("blank", draft.marks.empty());
    if (draft.marks.empty()) {
        row.rows["blank"][0].set("text", words.say("You vote blank: no idea is chosen."));
    }
    const std::string rest = workshop::rest_words(paper, draft.marks, words);
    row.flag("unused", !rest.empty());
    if (!rest.empty()) row.rows["unused"][0].set("text", rest);
    row.set("cast", words.say("Cast my vote")).set("edit", words.say("Change"));
    row.set("casting", words.say("Casting…")).set("changing", changing_sentence(words));
    return filled("check", row);
}

std::string Pages::thanks(const Visitor& visitor, const PublicView& view,
                          const std::vector<std::optional<Counted>>& ballots, bool late) const {
    const base::Words& words = *visitor.words;
    Error error;
    if (late) {
        error = base::Refusal{"replaced",
                              base::msg("That was an older page. Your later vote counts."), {}};
    }
    const auto asked = view.asked();
    const bool one = asked.size() == 1;
    const std::string title = one ? words.say("Your vote is counted")
                                  : words.say("Your answers are counted");
    Row row = frame(visitor, view, "thanks", title, error);
    row.rows["answers"] = {};
    for (std::size_t i = 0; i < asked.size(); ++i) {
        Row answer;
        answer.set("question", asked[i]->title).set("receipt", ballots[i]->receipt);
        answer.set("receipt_label", words.say("Your receipt"));
        answer.set("receipt_id", receipt_id(i));
        answer.set("way", one ? "/vote" : "/vote?v=" + std::to_string(asked[i]->id.value));
        answer.set("change", one ? words.say("Change my vote") : words.say("Change"));
        row.rows["answers"].push_back(answer);
    }
    row.set("receipt_note",
            one ? words.say("It says that your ballot is in the box, not what you chose.")
                : words.say("A receipt says that your ballot is in the box, not what you chose."));
    row.set("count", ballots_received(words, *view.vote));
    row.set("changing", changing_sentence(words)).set("again", words.say("Look again"));
    return filled("thanks", row);
}

}  // namespace net
