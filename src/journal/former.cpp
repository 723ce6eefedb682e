#include "journal/former.h"

namespace journal::former {
namespace {

voting::Rule today(Rule rule) {
    return {std::move(rule.method), rule.marks_max, rule.per_option_max, rule.winners, {}};
}

workshop::VotePlan today(VotePlan plan) {
    workshop::VotePlan now;
    now.question = std::move(plan.question);
    now.rule = today(std::move(plan.rule));
    now.secret = plan.secret;
    now.contest_ms = plan.contest_ms;
    for (std::string& choice : plan.choices) now.choices.push_back({std::move(choice)});
    return now;
}

workshop::VotePlan today(VotePlan2 plan) {
    workshop::VotePlan now{std::move(plan.question), std::move(plan.rule), plan.secret,
                           plan.contest_ms};
    now.choices = std::move(plan.choices);
    now.budget_cents = plan.budget_cents;
    now.closing = plan.closing;
    now.ties = plan.ties;
    return now;
}

// Other activities carried an empty vote along, or what was left of one.
bool holds_vote(const Activity& activity) {
    return activity.kind == workshop::ActivityKind::vote || !activity.vote.question.empty();
}

}  // namespace

workshop::AgendaPlanned upgrade(AgendaPlanned before) {
    workshop::AgendaPlanned now;
    for (Activity& activity : before.activities) {
        workshop::Activity& added = now.activities.emplace_back();
        added.id = activity.id;
        added.kind = activity.kind;
        added.duration_ms = activity.duration_ms;
        const bool votes = holds_vote(activity);
        added.title = std::move(activity.title);
        added.instruction = std::move(activity.instruction);
        if (votes) added.votes.push_back(today(std::move(activity.vote)));
    }
    return now;
}

workshop::VoteOpened upgrade(VoteOpened before) {
    workshop::VoteOpened now;
    now.vote = before.vote;
    now.title = std::move(before.title);
    now.rule = today(std::move(before.rule));
    for (Option& option : before.options) {
        now.options.push_back({option.id, std::move(option.label), option.card, option.cluster});
    }
    now.secret = before.secret;
    now.public_key = before.public_key;
    now.contest_ms = before.contest_ms;
    return now;
}

workshop::AgendaPlanned upgrade(AgendaPlanned2 before) {
    workshop::AgendaPlanned now;
    for (Activity2& activity : before.activities) {
        workshop::Activity& added = now.activities.emplace_back();
        added.id = activity.id;
        added.kind = activity.kind;
        added.title = std::move(activity.title);
        added.instruction = std::move(activity.instruction);
        added.duration_ms = activity.duration_ms;
        for (VotePlan2& plan : activity.votes) added.votes.push_back(today(std::move(plan)));
        added.together = activity.together;
    }
    return now;
}

workshop::VoteOpened upgrade(VoteOpened2 before) {
    workshop::VoteOpened now;
    now.vote = before.vote;
    now.title = std::move(before.title);
    now.rule = std::move(before.rule);
    now.options = std::move(before.options);
    now.secret = before.secret;
    now.public_key = before.public_key;
    now.contest_ms = before.contest_ms;
    now.budget_cents = before.budget_cents;
    now.closing = before.closing;
    now.ties = before.ties;
    return now;
}

}  // namespace journal::former
