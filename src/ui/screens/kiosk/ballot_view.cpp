// What a kiosk shows of a ballot: while it is filled in, and when it is checked.

#include "ui/screens/kiosk/view.h"

#include "workshop/vote_words.h"

namespace ui {

using base::Words;

namespace {

KioskRows rows_of(const voting::Rule& rule) {
    switch (workshop::control_of(rule)) {
        case workshop::BallotControl::tick: return KioskRows::ticks;
        case workshop::BallotControl::count: return KioskRows::counts;
        case workshop::BallotControl::level: return KioskRows::levels;
        case workshop::BallotControl::rank: return KioskRows::ranks;
    }
    return KioskRows::ticks;
}

// What is drawn of a ballot, for one option after the other.
struct RowTeller {
    const workshop::BallotPaper paper;
    const voting::Marks& marks;
    const Words& words;

    KioskRow row(const workshop::Option& option) const {
        KioskRow row{option.label};
        row.option = option.id;
        row.cost = workshop::cost_words(paper, option, words);
        const auto value = workshop::value_on(marks, option.id);
        row.chosen = value.has_value();
        const bool counts = workshop::control_of(paper.rule) == workshop::BallotControl::count;
        if (value || counts) row.amount = workshop::value_words(paper.rule, value, words);
        row.given = value.value_or(0);
        return row;
    }

    KioskValue offered(const workshop::Option& option, std::optional<std::int32_t> value) const {
        KioskValue offered{value};
        offered.why_not = workshop::why_not(paper, marks, option.id, value, words);
        offered.can = offered.why_not.empty();
        return offered;
    }

    void offer(KioskRow& row, const workshop::Option& option) const {
        using workshop::BallotControl;
        const BallotControl control = workshop::control_of(paper.rule);
        if (control == BallotControl::level) return offer_levels(row, option);
        row.more = offered(option, workshop::value_more(paper, marks, option.id));
        row.less = offered(option, workshop::value_less(paper, marks, option.id));
        if (control != BallotControl::count) return;
        const auto values = workshop::values_of(paper);
        if (values.front() > 0) row.most = values.back();
        if (row.given == 0 && row.less.value == std::nullopt) {
            row.less.can = false;
            row.less.why_not = words.say("Nothing has been given to this idea.");
        }
    }

    void offer_levels(KioskRow& row, const workshop::Option& option) const {
        const auto now = workshop::value_on(marks, option.id);
        const auto add = [&](std::optional<std::int32_t> value, std::string shown) {
            KioskValue level{value};
            level.label = words.say("{what}: {level}", {{"what", option.label}, {"level", shown}});
            level.shown = std::move(shown);
            level.chosen = value == now;
            row.levels.push_back(std::move(level));
        };
        for (const std::int32_t level : workshop::levels_of(paper.rule)) {
            add(level, workshop::value_words(paper.rule, level, words));
        }
        row.numbers = workshop::kind_of(paper.rule) == voting::BallotKind::scores;
        add({}, words.say("No answer"));
    }
};

}  // namespace

void tell_ballot(KioskView& view, const Station::OpenVote& vote, const KioskChart& chart,
                 const Words& words) {
    const RowTeller teller{vote.paper(), chart.marks, words};
    view.heading = vote.title;
    view.detail = workshop::instruction_words(teller.paper, words);
    view.left = workshop::left_words(teller.paper, chart.marks, words);
    view.kind = rows_of(vote.rule);
    for (const workshop::Option& option : vote.options) {
        view.rows.push_back(teller.row(option));
        teller.offer(view.rows.back(), option);
    }
    view.note = workshop::announced_sentences(vote.rule, vote.closing, vote.ties, words);
    const bool further = chart.has_answered();
    view.choices = {
        further ? KioskChoice{KioskAct::done, words.say("Stop here")}
                : KioskChoice{KioskAct::back, words.say("Back"), false, true, {}, "back"},
        {KioskAct::blank, words.say("Vote blank")},
        {KioskAct::review, words.say("Check my vote"), true, !chart.marks.empty(),
         words.say("Choose an idea first, or vote blank."), "next"},
    };
}

void tell_ballot_check(KioskView& view, const Station::OpenVote& vote, const KioskChart& chart,
                       const Words& words) {
    const RowTeller teller{vote.paper(), chart.marks, words};
    view.heading = words.say("Please check your vote");
    view.detail = vote.title;
    view.kind = KioskRows::chosen;
    if (chart.blank) {
        view.note = words.say("You vote blank: no idea is chosen.");
    } else {
        for (const auto& [option, value] : workshop::chosen_of(teller.paper, chart.marks)) {
            view.rows.push_back(teller.row(*option));
        }
        view.note = workshop::rest_words(teller.paper, chart.marks, words);
    }
    view.choices = {{KioskAct::change, words.say("Change"), false, true, {}, "back"},
                    {KioskAct::cast, words.say("Cast my vote"), true, true, {}, "ballot"}};
}

}  // namespace ui
