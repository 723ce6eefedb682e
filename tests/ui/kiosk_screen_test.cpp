// The kiosk's whole screen, as people meet it.

#include "kiosk_rig.h"

#include "ui/screens/kiosk/chart.h"

#include <doctest/doctest.h>

#include <algorithm>

using rig::KioskRig;
using ui::Station;

TEST_CASE("kiosk: what would be too much cannot be chosen, and says why before") {
    KioskRig rig;
    rig.to_vote();
    rig.press("Des rendez-vous le soir");
    rig.press("Aide à la borne");
    CHECK(rig.has("You have given all you can. Take one back first."));
    const std::string third = "Un dossier pour toute la scolarité";
    CHECK_FALSE(rig.item(third).enabled);
    rig.press(third);
    CHECK_FALSE(rig.item(third).chosen);
    CHECK(rig.item("Aide à la borne").chosen);
    rig.press("Aide à la borne");
    CHECK(rig.item(third).enabled);
    rig.press(third);
    CHECK(rig.item(third).chosen);
}

TEST_CASE("kiosk: dots by plus and minus, never more than the rule") {
    KioskRig rig;
    rig.station.vote = rig::dots_vote(4, 3, 3);
    rig.to_vote();
    const std::string more = "Des rendez-vous le soir: more";
    for (int i = 0; i < 3; ++i) rig.press(more);
    CHECK_FALSE(rig.item(more).enabled);
    CHECK(rig.item(more).value == "This idea has all the dots it may have.");
    CHECK(rig.has("You have one left."));
    rig.press("Un dossier pour toute la scolarité: more");
    rig.press("Des rendez-vous le soir: less");
    rig.press("Check my vote");
    CHECK(rig.has("2 dots"));
    CHECK(rig.has("one dot"));
    rig.press("Cast my vote");
    REQUIRE(rig.wished<ui::CastHere>());
    CHECK(rig.wished<ui::CastHere>()->marks ==
          voting::Marks{{voting::OptionId{2}, 1}, {voting::OptionId{3}, 2}});
}

TEST_CASE("kiosk: a blank vote is checked in words; marks made before do not go with it") {
    KioskRig rig;
    rig.to_vote();
    CHECK_FALSE(rig.item("Check my vote").enabled);
    rig.press("Des rendez-vous le soir");
    rig.press("Vote blank");
    CHECK(rig.has("You vote blank: no idea is chosen."));
    CHECK_FALSE(rig.has("Des rendez-vous le soir"));
    rig.press("Change");
    CHECK(rig.item("Des rendez-vous le soir").chosen);
    rig.press("Vote blank");
    rig.press("Cast my vote");
    REQUIRE(rig.wished<ui::CastHere>());
    CHECK(rig.wished<ui::CastHere>()->marks.empty());
}

TEST_CASE("kiosk: a second strike on what has just appeared does nothing") {
    KioskRig rig;
    rig.to_check("Des rendez-vous le soir");
    rig.press("Change");
    rig.press("Check my vote");
    const base::Vec2 there = rig.item("Cast my vote").rect.centre();
    rig.tap_at(there);
    rig.frames(2);
    CHECK(rig.wished<ui::CastHere>() == nullptr);
    rig.press("Cast my vote");
    CHECK(rig.wishes_of<ui::CastHere>() == 1);
}

TEST_CASE("kiosk: whoever has gone is asked, then everything is cleared for the next") {
    KioskRig rig;
    rig.to_vote();
    rig.press("Larger text");
    rig.press("Contrast");
    rig.press("Lower down");
    rig.press("Des rendez-vous le soir");
    CHECK(rig.world.settings.text_percent == 125);
    rig.pass(ui::kiosk_idle_ms + 2000);
    CHECK(rig.has("Are you still there?"));
    CHECK(rig.has("In 18 seconds everything chosen here is cleared."));
    rig.press("I am still here");
    CHECK_FALSE(rig.has("Are you still there?"));
    CHECK(rig.item("Des rendez-vous le soir").chosen);
    rig.pass(ui::kiosk_idle_ms + ui::kiosk_answer_ms + 500);
    CHECK(rig.has("Touch to vote"));
    CHECK(rig.wishes_of<ui::NextPerson>() == 1);
    CHECK(rig.world.settings.text_percent == 100);
    CHECK(rig.world.settings.theme == "paper");
    CHECK_FALSE(rig.item("Lower down").chosen);
    rig.to_vote();
    CHECK_FALSE(rig.item("Des rendez-vous le soir").chosen);
}

TEST_CASE("kiosk: a finger that rests on the screen is a person") {
    KioskRig rig;
    rig.to_vote();
    const base::Vec2 row = rig.item("Des rendez-vous le soir").rect.centre();
    const base::Vec2 nothing{row.x, rig.item("Check my vote").rect.y - 30};
    for (const base::Vec2 where : {row, nothing}) {
        rig.point(70, input::Phase::down, where);
        rig.pass(4 * ui::kiosk_idle_ms);
        CHECK_FALSE(rig.has("Are you still there?"));
        rig.point(70, input::Phase::cancelled, where);
        rig.frames(2);
    }
    rig.pass(ui::kiosk_idle_ms - 3000);
    rig.key(input::KeyCode::tab);  // so is a key
    rig.pass(ui::kiosk_idle_ms - 3000);
    CHECK_FALSE(rig.has("Are you still there?"));
    rig.pass(5000);
    CHECK(rig.has("Are you still there?"));
}

TEST_CASE("kiosk: waiting says so, is never called counted, and may be left") {
    KioskRig rig;
    rig.to_check("Des rendez-vous le soir");
    rig.press("Cast my vote");
    rig.station.cast = Station::Cast::waiting;
    rig.station.receipt = "7F3K-Q2MX";  // whatever the app may say too early
    CHECK_FALSE(rig.has("Leave without a receipt"));
    rig.pass(ui::kiosk_late_ms + 100);
    CHECK(rig.has("Leave without a receipt"));
    CHECK_FALSE(rig.has("7F3K-Q2MX"));
    for (const auto& item : rig.shell.registry().items()) {
        CHECK(item.label.find("counted") == std::string::npos);
    }
    rig.press("Leave without a receipt");
    CHECK(rig.has("Touch to vote"));
    CHECK(rig.wishes_of<ui::NextPerson>() == 1);
}

TEST_CASE("kiosk: a refusal is said, and the choice can be sent again") {
    KioskRig rig;
    rig.to_check("Des rendez-vous le soir");
    rig.press("Cast my vote");
    rig.station.cast = Station::Cast::refused;
    rig.station.refusal = "This voting right has been used.";
    rig.pass(100);
    CHECK(rig.has("Your vote was not counted"));
    CHECK(rig.has("This voting right has been used."));
    rig.press("Try again");
    rig.station.cast = Station::Cast::none;
    CHECK(rig.wishes_of<ui::NextPerson>() == 1);
    CHECK(rig.item("Des rendez-vous le soir").chosen);
    rig.press("Check my vote");
    rig.press("Cast my vote");
    CHECK(rig.wishes_of<ui::CastHere>() == 2);
}

TEST_CASE("kiosk: a vote that closes under somebody's hands is told") {
    KioskRig rig;
    rig.to_vote();
    rig.press("Des rendez-vous le soir");
    rig.station.vote.reset();
    rig.pass(100);
    CHECK(rig.has("This vote has just been closed"));
    rig.press("Done");
    CHECK(rig.has("The vote is not open"));
    CHECK(rig.wished<ui::CastHere>() == nullptr);
}

TEST_CASE("kiosk: what is wrong with the line, in words that are true") {
    KioskRig rig;
    rig.station.joined = false;
    rig.station.vote.reset();
    rig.station.trouble = "Looking for the host…";
    rig.pass(100);
    CHECK(rig.has("Looking for the host…"));
    CHECK(rig.has("It keeps trying by itself."));
    rig.station.gave_up = true;
    rig.station.on_the_way = 2;
    rig.pass(100);
    CHECK_FALSE(rig.has("It keeps trying by itself."));
    CHECK(rig.has("Start it again with the code that the big screen shows now."));
    CHECK(rig.has("2 votes are still on their way to the host. Leave this kiosk on."));
    CHECK_FALSE(rig.has("Touch to vote"));
}

TEST_CASE("kiosk: the secrecy that is promised is that of this vote") {
    KioskRig rig;
    const char* secret =
        "This vote is secret: your choice is sealed here, and nobody can link it to you.";
    const char* open = "This is an open vote: your choice is kept without your name.";
    CHECK(rig.has(secret));
    rig.station.vote->secret = false;
    rig.pass(100);
    CHECK(rig.has(open));
    CHECK_FALSE(rig.has(secret));
    rig.station.vote.reset();
    rig.pass(100);
    CHECK_FALSE(rig.has(open));
}

TEST_CASE("kiosk: another language at any time; what was chosen stays") {
    KioskRig rig;
    rig.world.settings.language = "en";
    rig.frames(2);
    rig.to_vote();
    rig.press("Des rendez-vous le soir");
    rig.press("Français");
    rig.frames(2);
    CHECK(rig.world.settings.language == "fr");
    CHECK(rig.item("Des rendez-vous le soir").chosen);
    CHECK(rig.has("English"));
}

TEST_CASE("kiosk: three seconds on the title ask for the PIN; digits on our own keys leave") {
    KioskRig rig;
    const base::Vec2 title = rig.item("Inscription à la cantine").rect.centre();
    rig.point(90, input::Phase::down, title);
    rig.pass(2500);
    rig.point(90, input::Phase::up, title);
    rig.pass(2000);
    CHECK_FALSE(rig.has("PIN to leave this kiosk"));
    rig.point(91, input::Phase::down, title);
    rig.pass(3100);
    CHECK(rig.has("PIN to leave this kiosk"));
    rig.point(91, input::Phase::up, title);
    rig.frames(2);
    for (const char* key : {"4", "7", "1", "1"}) rig.tap(key);
    rig.tap("Take the last digit back");
    rig.tap("9");
    rig.tap("Leave");
    REQUIRE(rig.wished<ui::LeaveKiosk>());
    CHECK(rig.wished<ui::LeaveKiosk>()->pin == "4719");
    CHECK(rig.has("PIN to leave this kiosk"));  // until the app agrees
    rig.pass(25'000);
    CHECK_FALSE(rig.has("PIN to leave this kiosk"));
}

TEST_CASE("kiosk: a long list has a button that goes on, and back at its end") {
    KioskRig rig;
    rig.station.vote = rig::approval_vote(3, 30);
    rig.to_vote();
    const auto last = [&] {
        const ui::Item* found = nullptr;
        for (const ui::Item& item : rig.shell.registry().items()) {
            if (item.role == ui::Role::choice) found = &item;
        }
        return *found;
    };
    CHECK(last().visible.empty());
    int presses = 0;
    while (rig.has("More below") && presses < 20) {
        rig.press("More below");
        ++presses;
    }
    CHECK(presses >= 2);
    CHECK(last().visible.h == doctest::Approx(last().rect.h));
    CHECK(rig.has("Que faut-il essayer en premier ?"));  // the question stays
    rig.press("Back to the top");
    CHECK(last().visible.empty());
}

TEST_CASE("kiosk: it sleeps when nothing moves, and moves at most 20 times a second") {
    KioskRig rig;
    rig.pass(1000);
    CHECK(rig.shell.next_frame_in(rig.world) < 0);  // reduced motion: asleep until somebody comes
    rig.world.settings.reduced_motion = false;
    rig.pass(1000);
    int frames = 0;
    const base::Milliseconds end = rig.world.steady_now + 2000;
    while (rig.world.steady_now < end) {
        const base::Milliseconds due = rig.shell.next_frame_in(rig.world);
        REQUIRE(due > 0);
        rig.world.steady_now += due - 16;
        rig.frame();
        ++frames;
    }
    CHECK(frames <= 41);
    CHECK(frames >= 20);
}
