#include "kiosk_rig.h"

#include "ui/screens/kiosk/view.h"

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
