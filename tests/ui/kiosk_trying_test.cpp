// The kiosk's pages about a prototype, as a tester meets them.

#include "kiosk_rig.h"

#include "ui/screens/kiosk/chart.h"

#include <doctest/doctest.h>

using rig::KioskRig;
using ui::Station;
using Phase = Station::Run::Phase;

namespace {

const base::Rect& screen_of(KioskRig& rig) { return rig.item("Screen: Accueil").rect; }

void touch(KioskRig& rig, float x, float y) {
    const base::Rect at = screen_of(rig);
    rig.tap_at({at.x + at.w * x, at.y + at.h * y});
    rig.frames(2);
}

}  // namespace

TEST_CASE("kiosk: a prototype is offered when there is no vote, beside a vote when there is one") {
    KioskRig rig;
    rig.station.task = "Demander une place";
    rig.frames(2);
    CHECK(rig.has("Touch to vote"));
    rig.press("Try the prototype");
    CHECK(rig.has("Demander une place"));
    rig.press("Back");
    rig.press("Touch to vote");
    CHECK(rig.has("You are here as…"));
    rig.press("Back");
    rig.offer_test();
    CHECK_FALSE(rig.has("Touch to vote"));
    rig.press("Touch to try it out");
    CHECK(rig.has("Your task:"));
    CHECK_FALSE(rig.wished_run<ui::BeginRun>());
    rig.press("Begin");
    CHECK(rig.wished_run<ui::BeginRun>());
    CHECK(rig.item("The screen is on its way…").role == ui::Role::picture);
}

TEST_CASE("kiosk: a tap tells where on the screen, how large it is shown, and after how long") {
    KioskRig rig;
    rig.offer_test();
    rig.to_trying();
    rig.pass(1400);
    touch(rig, 0.5F, 0.25F);
    const auto* tap = rig.wished_run<ui::TapHere>();
    REQUIRE(tap);
    CHECK(tap->at_px.x == doctest::Approx(tap->width_px / 2).epsilon(0.01));
    CHECK(tap->at_px.y == doctest::Approx(tap->width_px * 1.8F / 4).epsilon(0.01));
    CHECK(tap->after_ms >= 1400);
    CHECK(tap->after_ms < 2300);
    // While the answer is on its way another tap is none; nor on what has just appeared.
    const auto taps = [&] {
        int count = 0;
        for (const ui::Action& action : rig.wishes.actions) {
            const auto* of_run = std::get_if<ui::OfRun>(&action);
            count += of_run && std::holds_alternative<ui::TapHere>(*of_run);
        }
        return count;
    };
    rig.station.run.waits = true;
    touch(rig, 0.5F, 0.5F);
    CHECK(taps() == 1);
    rig.station.run.waits = false;
    rig.station.run.visits = 1;
    rig.frames(2);
    touch(rig, 0.5F, 0.5F);
    CHECK(taps() == 1);
    rig.pass(600);
    touch(rig, 0.5F, 0.5F);
    CHECK(taps() == 2);
    CHECK(rig.wished_run<ui::TapHere>()->after_ms < 1000);  // of the new screen
}

TEST_CASE("kiosk: the two ways out are in sight, in the lower part, and say which it was") {
    KioskRig rig;
    rig.offer_test();
    rig.to_trying();
    CHECK(rig.item("I am done").visible.y > 1920 * 0.75F);
    CHECK(rig.item("I give up").visible.y > 1920 * 0.75F);
    rig.press("I give up");
    REQUIRE(rig.wished_run<ui::EndRunHere>());
    CHECK(rig.wished_run<ui::EndRunHere>()->how == workshop::RunEnd::gave_up);
    rig.press("I am done");
    CHECK(rig.wished_run<ui::EndRunHere>()->how == workshop::RunEnd::said_done);
    rig.station.run.went_nowhere = true;
    rig.frames(2);
    CHECK(rig.has("Nothing happens there."));
}

TEST_CASE("kiosk: an answer is written with the keyboard, seen again, and sent") {
    KioskRig rig;
    rig.offer_test();
    rig.to_questions(workshop::RunEnd::reached_goal);
    CHECK(rig.has("You have done it. Thank you!"));
    CHECK_FALSE(rig.item("Send").enabled);
    rig.press("What to change");
    CHECK(rig.has("Space"));              // the keyboard
    CHECK_FALSE(rig.has("My questions"));  // nothing else is on the screen
    rig.tap("p");
    rig.tap("l");
    CHECK(rig.item("What to change").value.size() == 2);
    rig.tap("Done");
    CHECK(rig.has("My questions"));
    CHECK_FALSE(rig.has("Space"));
    rig.press("Send");
    REQUIRE(rig.wished_run<ui::TellHere>());
    CHECK(rig.wished_run<ui::TellHere>()->answers[1].size() == 2);
    CHECK(rig.wished_run<ui::TellHere>()->answers[0].empty());
    rig.station.run.waits = true;
    rig.frames(2);
    CHECK_FALSE(rig.item("Sending…").enabled);
    rig.station.run.phase = Phase::told;
    rig.station.run.waits = false;
    rig.frames(2);
    CHECK(rig.has("Thank you! The prototype will be better for it."));
    rig.press("Done");
    CHECK(rig.has("Touch to try it out"));
    CHECK(rig.wished_run<ui::LeaveRun>());
}

TEST_CASE("kiosk: who goes away in the middle is asked, then the run is left for the next") {
    KioskRig rig;
    rig.offer_test();
    rig.to_trying();
    rig.pass(ui::kiosk_idle_ms + 100);
    CHECK(rig.has("Are you still there?"));
    CHECK(rig.has("In 20 seconds this try is over."));
    rig.press("I am still here");
    CHECK(rig.has("I am done"));
    CHECK_FALSE(rig.wished_run<ui::LeaveRun>());
    rig.pass(ui::kiosk_idle_ms + ui::kiosk_answer_ms + 500);
    CHECK(rig.has("Touch to try it out"));
    CHECK(rig.wished_run<ui::LeaveRun>());
    CHECK(rig.wishes_of<ui::NextPerson>() == 0);
    // In the middle of writing as well; nothing of it is left for the next.
    rig.to_questions();
    rig.press("My ideas");
    rig.tap("a");
    rig.pass(ui::kiosk_idle_ms + 100);
    CHECK(rig.has("Are you still there?"));
    CHECK_FALSE(rig.has("Space"));
    rig.pass(ui::kiosk_answer_ms + 500);
    rig.to_questions();
    CHECK(rig.item("My ideas").value.empty());
    CHECK_FALSE(rig.wished_run<ui::TellHere>());
}

TEST_CASE("kiosk: a line that is lost, a run that cannot begin and a closed test are told") {
    KioskRig rig;
    rig.offer_test();
    rig.to_trying();
    rig.station.run.phase = Phase::lost;
    rig.frames(2);
    CHECK(rig.has("The connection to the host broke off"));
    rig.press("Done");
    rig.press("Touch to try it out");
    rig.press("Begin");
    rig.station.run.phase = Phase::refused;
    rig.station.run.refusal = "A test takes at most 500 testers.";
    rig.frames(2);
    CHECK(rig.has("A test takes at most 500 testers."));
    rig.press("Done");
    rig.station.run = {};
    rig.press("Touch to try it out");
    rig.station.task.clear();
    rig.frames(2);
    CHECK(rig.has("No prototype is being tested just now."));
}
