#include "kiosk_rig.h"

#include "base/random.h"
#include "ui/screens/kiosk/view.h"
#include "voting/method.h"

#include <doctest/doctest.h>

using rig::KioskRig;
using ui::KioskChart;
using ui::KioskStep;
using ui::Station;

TEST_CASE("kiosk: a vote by labels, and a receipt only when it is counted") {
    KioskRig rig;
    CHECK(rig.has("Que faut-il essayer en premier ?"));
    rig.press("Touch to vote");
    CHECK(rig.has("You are here as…"));
    rig.press("Agents");
    CHECK(rig.has("Choose up to 2 ideas."));
    CHECK(rig.has("You have 2 left."));
    rig.press("Des rendez-vous le soir");
    CHECK(rig.has("You have one left."));
    CHECK(rig.item("Des rendez-vous le soir").chosen);
    rig.press("Check my vote");
    CHECK(rig.has("Please check your vote"));
    CHECK(rig.has("Des rendez-vous le soir"));
    CHECK(rig.has("You could still give one more. You need not."));
    CHECK(rig.wished<ui::CastHere>() == nullptr);
    rig.press("Cast my vote");
    const auto* cast = rig.wished<ui::CastHere>();
    REQUIRE(cast);
    CHECK(cast->college == "agents");
    CHECK(cast->marks == voting::Marks{{voting::OptionId{3}, 1}});
    CHECK(rig.has("Waiting for the confirmation…"));
    CHECK_FALSE(rig.has("Your vote is counted"));
    rig.station.receipt = "7F3K-Q2MX";
    rig.station.cast = Station::Cast::waiting;
    rig.pass(3000);
    CHECK_FALSE(rig.has("7F3K-Q2MX"));
    rig.station.cast = Station::Cast::counted;
    rig.pass(100);
    CHECK(rig.has("Your vote is counted"));
    CHECK(rig.has("7F3K-Q2MX"));
    CHECK(rig.wishes_of<ui::NextPerson>() == 0);
    rig.press("Done");
    CHECK(rig.wishes_of<ui::NextPerson>() == 1);
    CHECK(rig.has("Touch to vote"));
    CHECK(rig.wishes_of<ui::CastHere>() == 1);
}

TEST_CASE("a questionnaire goes from question to question, and gives all receipts at the end") {
    rig::KioskRig rig;
    rig.station.now = "Votre avis";
    rig.station.others = {rig::dots_vote(4, 3, 3), rig::vote_by("opinions")};
    rig.station.others[0].id = workshop::VoteId{8};
    rig.station.others[1].id = workshop::VoteId{9};
    rig.frames(2);
    CHECK(rig.has("Votre avis"));
    CHECK(rig.has("3 questions"));
    rig.press("Touch to answer");
    rig.press("Agents");
    const auto cast = [&](const char* receipt) {
        rig.press("Check my vote");
        rig.press("Cast my vote");
        rig.station.cast = Station::Cast::waiting;
        rig.pass(300);
        rig.station.cast = Station::Cast::counted;
        rig.station.receipt = receipt;
        rig.pass(100);
        rig.station.cast = Station::Cast::none;
    };
    CHECK(rig.has("Question 1 of 3"));
    rig.press("Des rendez-vous le soir");
    cast("AAAA-1111");
    CHECK(rig.wished<ui::CastHere>()->vote == workshop::VoteId{7});
    CHECK(rig.wishes_of<ui::NextPerson>() == 1);  // the line is free for the next ballot
    CHECK(rig.has("Question 2 of 3"));
    CHECK_FALSE(rig.has("Back"));  // to another college
    CHECK(rig.has("Stop here"));
    CHECK_FALSE(rig.item("Un dossier pour toute la scolarité").chosen);
    rig.press("Vote blank");
    rig.press("Cast my vote");
    rig.station.cast = Station::Cast::waiting;
    rig.pass(ui::kiosk_late_ms + 500);
    rig.press("Next question");  // without waiting for the host
    const auto asked = rig.last_wished<ui::CastHere>();
    REQUIRE(asked);
    CHECK(asked->vote == workshop::VoteId{8});
    CHECK(asked->college == "agents");
    CHECK(asked->marks.empty());
    rig.station.cast = Station::Cast::none;
    CHECK(rig.has("Question 3 of 3"));
    rig.press("Vote blank");
    rig.press("Cast my vote");
    rig.station.cast = Station::Cast::counted;
    rig.station.receipt = "CCCC-3333";
    rig.pass(100);
    CHECK(rig.has("1 answer is still on its way to the host."));
    CHECK(rig.has("AAAA-1111\nCCCC-3333"));
    rig.press("Done");
    CHECK(rig.has("Touch to answer"));
    CHECK_FALSE(rig.has("AAAA-1111\nCCCC-3333"));
}

// -- the chart -----------------------------------------------------------------------------------

namespace {

Station a_station() {
    Station station;
    station.joined = true;
    station.colleges = {{"usagers", "Usagers"}, {"agents", "Agents"}};
    station.vote = rig::approval_vote(2, 4);
    return station;
}

ui::KioskSight at(base::Milliseconds now, const Station& station, bool held = false) {
    return {now, &station, held, false};
}

KioskChart at_vote(const Station& station) {
    return ui::joined_college(ui::begun({}, at(0, station)), "usagers", 0);
}

voting::Mark mark(std::uint64_t option, std::int32_t value) {
    return {voting::OptionId{option}, value};
}

// One more, or one less, as the buttons do it.
KioskChart pressed(const KioskChart& chart, const Station::OpenVote& vote, std::uint64_t option,
                   int by) {
    const voting::OptionId id{option};
    const auto value = by > 0 ? workshop::value_more(vote.paper(), chart.marks, id)
                              : workshop::value_less(vote.paper(), chart.marks, id);
    return ui::marked(chart, vote.paper(), id, value);
}

}  // namespace

TEST_CASE("kiosk chart: nobody begins without a host or a vote; one college is not a choice") {
    Station station = a_station();
    CHECK(ui::begun({}, at(0, station)).step == KioskStep::college);
    station.joined = false;
    CHECK(ui::begun({}, at(0, station)).step == KioskStep::attract);
    station.joined = true;
    station.vote.reset();
    CHECK(ui::begun({}, at(0, station)).step == KioskStep::attract);
    station = a_station();
    station.colleges.resize(1);
    CHECK(ui::begun({}, at(0, station)).step == KioskStep::vote);
    CHECK(ui::begun({}, at(0, station)).college == "usagers");
    CHECK(ui::gone_back(ui::begun({}, at(0, station)), station, 5).step == KioskStep::attract);
}

TEST_CASE("kiosk chart: a ballot stays within the rule, whatever is pressed") {
    const Station::OpenVote dots = rig::dots_vote(5, 3, 4);
    KioskChart chart = at_vote(a_station());
    for (int i = 0; i < 9; ++i) chart = pressed(chart, dots, 2, 1);
    CHECK(chart.marks == voting::Marks{mark(2, 3)});
    for (int i = 0; i < 9; ++i) chart = pressed(chart, dots, 1, 1);
    CHECK(chart.marks == voting::Marks{mark(1, 2), mark(2, 3)});
    for (int i = 0; i < 9; ++i) chart = pressed(chart, dots, 2, -1);
    CHECK(chart.marks == voting::Marks{mark(1, 2)});
    CHECK(ui::marked(chart, dots.paper(), voting::OptionId{9}, 1) == chart);
    CHECK(ui::marked(chart, dots.paper(), voting::OptionId{3}, 4) == chart);
}

TEST_CASE("kiosk chart: what was marked comes back from a check, a blank vote and a refusal") {
    Station station = a_station();
    KioskChart chart = at_vote(station);
    CHECK(ui::to_check(chart, false, 1) == chart);  // nothing chosen yet
    chart = pressed(chart, *station.vote, 3, 1);
    const KioskChart blank = ui::to_check(chart, true, 1);
    CHECK(blank.step == KioskStep::check);
    CHECK(blank.blank);
    const KioskChart back = ui::gone_back(blank, station, 2);
    CHECK(back.step == KioskStep::vote);
    CHECK(back.marks == chart.marks);
    const KioskChart checked = ui::to_check(back, false, 3);
    CHECK_FALSE(checked.blank);
    KioskChart sent = ui::sent(checked, 4);
    station.cast = Station::Cast::refused;
    sent = ui::followed(sent, at(5, station));
    CHECK(sent.step == KioskStep::refused);
    CHECK(ui::to_change(sent, 6).marks == chart.marks);
    CHECK(ui::cleared(sent, 7).marks.empty());
}

TEST_CASE("kiosk chart: an idle person is asked, then cleared; not while a finger is down") {
    const Station station = a_station();
    KioskChart chart = at_vote(station);
    chart = ui::followed(chart, at(ui::kiosk_idle_ms - 1, station));
    CHECK_FALSE(chart.asked_at);
    chart = ui::followed(chart, at(ui::kiosk_idle_ms, station));
    REQUIRE(chart.asked_at);
    const base::Milliseconds asked = *chart.asked_at;
    CHECK(ui::stayed(chart, asked + 5).asked_at == std::nullopt);
    CHECK(ui::followed(chart, at(asked + ui::kiosk_answer_ms - 1, station)).step ==
          KioskStep::vote);
    CHECK(ui::followed(chart, at(asked + ui::kiosk_answer_ms, station)).step ==
          KioskStep::attract);
    KioskChart pressing = at_vote(station);
    for (base::Milliseconds now = 0; now < 10 * ui::kiosk_idle_ms; now += 1000) {
        pressing = ui::followed(pressing, at(now, station, true));
        REQUIRE_FALSE(pressing.asked_at);
        REQUIRE(pressing.step == KioskStep::vote);
    }
    // Pressing while it asks keeps the question, and the choice.
    for (base::Milliseconds now = asked; now < asked + 5 * ui::kiosk_answer_ms; now += 1000) {
        chart = ui::followed(chart, at(now, station, true));
        REQUIRE(chart.step == KioskStep::vote);
    }
}

TEST_CASE("kiosk chart: thanks only when it is counted, and only for a while") {
    Station station = a_station();
    KioskChart chart = at_vote(station);
    chart = ui::sent(ui::to_check(chart, true, 0), 0);
    for (const auto cast : {Station::Cast::none, Station::Cast::waiting}) {
        station.cast = cast;
        CHECK(ui::followed(chart, at(100, station)).step == KioskStep::sending);
    }
    // A vote that closes meanwhile does not stop a ballot that has been cast.
    station.vote.reset();
    CHECK(ui::followed(chart, at(100, station)).step == KioskStep::sending);
    station.cast = Station::Cast::counted;
    chart = ui::followed(chart, at(200, station));
    CHECK(chart.step == KioskStep::thanks);
    CHECK(ui::followed(chart, at(199 + ui::kiosk_thanks_ms, station)).step == KioskStep::thanks);
    CHECK(ui::followed(chart, at(200 + ui::kiosk_thanks_ms, station)).step == KioskStep::attract);
}

TEST_CASE("kiosk chart: a vote that closes, or another one, is told and not forgotten over") {
    for (const bool another : {false, true}) {
        Station station = a_station();
        KioskChart chart = at_vote(station);
        chart = pressed(chart, *station.vote, 1, 1);
        if (another) station.vote->id = workshop::VoteId{8};
        else station.vote.reset();
        chart = ui::followed(chart, at(10, station));
        CHECK(chart.step == KioskStep::closed);
        CHECK(ui::sent(chart, 11).step == KioskStep::closed);
    }
}

TEST_CASE("kiosk chart: any order of presses keeps the ballot legal and the steps in order") {
    base::Random random(42);
    Station station = a_station();
    std::vector<voting::Method> methods;
    for (const voting::Method& each : voting::methods()) {
        if (!each.only_files) methods.push_back(each);
    }
    for (int game = 0; game < 60; ++game) {
        station.vote = rig::vote_by(methods[std::size_t(game) % methods.size()].id);
        station.cast = Station::Cast::none;
        KioskChart chart;
        base::Milliseconds now = 0;
        for (int i = 0; i < 200; ++i) {
            now += std::int64_t(random.below(3000));
            switch (random.below(10)) {
                case 0: chart = ui::begun(chart, at(now, station)); break;
                case 1: chart = ui::joined_college(chart, "agents", now); break;
                case 2: chart = ui::gone_back(chart, station, now); break;
                case 3: chart = ui::to_check(chart, random.below(4) == 0, now); break;
                case 4: chart = ui::sent(chart, now); break;
                case 5: chart = ui::to_change(chart, now); break;
                case 6: chart = ui::followed(chart, at(now, station)); break;
                default:
                    chart = pressed(chart, *station.vote, 1 + random.below(4),
                                    random.below(3) == 0 ? -1 : 1);
            }
            const auto refusal = workshop::fault_of(station.vote->paper(), chart.marks);
            REQUIRE_FALSE(refusal.has_value());
            REQUIRE(chart.step != KioskStep::thanks);
            if (chart.step == KioskStep::attract) REQUIRE(chart.marks.empty());
        }
    }
}
