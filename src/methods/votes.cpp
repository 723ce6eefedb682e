#include "methods/votes.h"

#include "base/limits.h"
#include "workshop/method.h"

namespace methods {

using base::msg;
namespace limits = base::limits;

namespace {

constexpr std::int64_t count_max = 1'000'000;

}  // namespace

workshop::Colour read_colour(const Node& from) {
    return from.one_of<workshop::Colour>(
        {"yellow", "pink", "blue", "green", "orange", "violet", "white", "neutral"});
}

workshop::ColourSet read_colours(const Node& from, const char* key) {
    workshop::ColourSet set = 0;
    for (const Node& each : from.list(key, std::size_t(workshop::colour_count))) {
        set |= workshop::only(read_colour(each));
    }
    return set;
}

workshop::VotePlan read_vote(const Node& from) {
    from.only({"question", "method", "marks_max", "per_option_max", "winners", "parameters",
               "secret", "budget_cents", "closes", "ties", "choices", "survey", "colours"});
    workshop::VotePlan plan;
    voting::Rule& rule = plan.rule;
    plan.question = from.at("question").text(limits::title_code_points_max);
    if (const auto method = from.find("method")) {
        rule.method = method->plain(limits::short_name_code_points_max);
    }
    rule.marks_max = int(from.number_or("marks_max", 0, count_max, rule.marks_max));
    rule.per_option_max = int(from.number_or("per_option_max", 0, count_max, rule.per_option_max));
    rule.winners = int(from.number_or("winners", 0, count_max, rule.winners));
    if (const auto parameters = from.find("parameters")) {
        for (const auto& [name, value] : parameters->value().items()) {
            rule.parameters[name] =
                parameters->at(name.c_str()).plain(limits::label_code_points_max);
        }
    }
    plan.secret = from.truth_or("secret", false);
    if (const auto survey = from.find("survey")) {
        plan.survey = survey->plain(limits::title_code_points_max);
    }
    plan.colours = read_colours(from, "colours");
    plan.budget_cents = from.number_or("budget_cents", 0, limits::budget_cents_max, 0);
    if (const auto closes = from.find("closes")) {
        plan.closing = closes->one_of<workshop::Closing>({"by_hand", "time"});
    }
    if (const auto ties = from.find("ties")) {
        plan.ties = ties->one_of<workshop::TieRule>({"lot", "room"});
    }
    for (const Node& choice : from.list("choices", limits::options_max)) {
        choice.only({"fr", "en", "cost_cents"});
        plan.choices.push_back({choice.text(limits::label_code_points_max),
                                choice.number_or("cost_cents", 0, limits::budget_cents_max, 0)});
    }
    if (const auto why = workshop::vote_fault(plan)) {
        from.fault("bad_rule", msg("{file}: {place} cannot be voted on: {why}"),
                   {{"why", base::filled(why->sentence, why->arguments)}});
    }
    return plan;
}

}  // namespace methods
