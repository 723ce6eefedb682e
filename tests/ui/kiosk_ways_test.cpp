// Every way of voting at a kiosk: levels, ranks, budgets, votes against.

#include "kiosk_rig.h"

#include "ui/screens/kiosk/view.h"
#include "voting/method.h"

#include <doctest/doctest.h>

using rig::KioskRig;

namespace {

const std::string first = "Un guichet unique pour la cantine et le périscolaire",
                  second = "Un dossier pour toute la scolarité",
                  third = "Des rendez-vous le soir", fourth = "Aide à la borne";

voting::Mark mark(std::uint64_t option, std::int32_t value) {
    return {voting::OptionId{option}, value};
}

// Checked and cast.
voting::Marks cast_by(KioskRig& rig) {
    rig.press("Cast my vote");
    REQUIRE(rig.wished<ui::CastHere>());
    return rig.wished<ui::CastHere>()->marks;
}

}  // namespace

TEST_CASE("kiosk: ideas are judged by touching a level; no answer takes it back") {
    KioskRig rig;
    rig.station.vote = rig::vote_by("majority-judgment");
    rig.to_vote();
    CHECK(rig.has("0 of 4 judged"));
    rig.press(first + ": Very good");
    rig.press(second + ": To reject");
    rig.press(third + ": Good");
    CHECK(rig.item(first + ": Very good").chosen);
    CHECK(rig.has("3 of 4 judged"));
    rig.press(third + ": No answer");
    CHECK_FALSE(rig.item(third + ": Good").chosen);
    rig.press("Check my vote");
    CHECK(rig.has("Very good"));
    CHECK(rig.has("You have not judged 2 of them."));
    CHECK(cast_by(rig) == voting::Marks{mark(1, 5), mark(2, 0)});
}

TEST_CASE("kiosk: ideas are touched in order; what is taken back lets the others move up") {
    KioskRig rig;
    rig.station.vote = rig::vote_by("k-ranking", {{"ranks", "3"}});
    rig.to_vote();
    for (const std::string& idea : {third, first, second}) rig.press(idea);
    CHECK(rig.item(second).value == "no. 3");
    CHECK_FALSE(rig.item(fourth).enabled);
    CHECK(rig.item(fourth).value == "You have given all you can. Take one back first.");
    rig.press(third);
    CHECK(rig.item(first).value == "no. 1");
    rig.press(fourth);
    rig.press("Check my vote");
    // Told in the order of the ballot.
    CHECK(rig.item(first).rect.y < rig.item(second).rect.y);
    CHECK(rig.item(second).rect.y < rig.item(fourth).rect.y);
    CHECK(cast_by(rig) == voting::Marks{mark(1, 1), mark(2, 2), mark(4, 3)});
}

TEST_CASE("kiosk: what does not fit in the budget says why, and the money left is told") {
    KioskRig rig;
    rig.station.vote = rig::vote_by("knapsack");
    rig.to_vote();
    CHECK(rig.has("20,000\u00A0€ left to spend"));
    CHECK(rig.has("12,000\u00A0€"));
    rig.press(first);
    CHECK(rig.item(second).enabled);
    rig.press(third);
    CHECK_FALSE(rig.item(second).enabled);
    CHECK(rig.item(second).value ==
          "This costs more than what is left. Take something back first.");
    rig.press(second);
    rig.press("Check my vote");
    CHECK(rig.has("2,666.67\u00A0€ left to spend"));
    CHECK(cast_by(rig) == voting::Marks{mark(1, 1), mark(3, 1)});
}

TEST_CASE("kiosk: votes against go below nothing, as far as the credits reach") {
    KioskRig rig;
    rig.station.vote = rig::vote_by("quadratic", {{"credits", "6"}, {"negative", "yes"}});
    rig.to_vote();
    rig.press(first + ": less");
    rig.press(first + ": less");
    CHECK(rig.has("You have 2 credits left."));
    CHECK_FALSE(rig.item(first + ": less").enabled);
    rig.press(second + ": more");
    rig.press("Check my vote");
    CHECK(rig.has("2 votes against"));
    CHECK(cast_by(rig) == voting::Marks{mark(1, -2), mark(2, 1)});
}

TEST_CASE("kiosk: a method of a later version is not voted by here, and that is said") {
    KioskRig rig;
    rig.station.vote.reset();
    rig.station.odd_vote = true;
    rig.pass(100);
    CHECK(rig.has("This kiosk cannot take part in this vote"));
    CHECK_FALSE(rig.has("Touch to vote"));
}

TEST_CASE("kiosk: on every ballot all that is touched is large and within the screen") {
    for (const auto& [width, height] : {std::pair(1080, 1920), std::pair(1920, 1080)}) {
        for (const int percent : {100, 200}) {
            for (const voting::Method& method : voting::methods()) {
                if (method.only_files) continue;
                KioskRig rig(width, height);
                rig.station.vote = rig::vote_by(method.id);
                rig.to_vote();
                rig.world.settings.text_percent = percent;
                rig.pass(600);
                CAPTURE(method.id);
                CAPTURE(percent);
                const float target = 15 / (25.4F / 102);
                std::size_t touched = 0;
                for (const ui::Item& item : rig.shell.registry().items()) {
                    if (!item.focusable || item.role == ui::Role::area) continue;
                    INFO(item.label);
                    CHECK(item.rect.w >= target - 1);
                    CHECK(item.rect.h >= target - 1);
                    CHECK(item.rect.x >= 0);
                    CHECK(item.rect.right() <= float(width));
                    ++touched;
                }
                CHECK(touched >= 4 + 3);
            }
        }
    }
}

TEST_CASE("kiosk: many ideas on a scale of eight levels scroll, and the last can be judged") {
    KioskRig rig;
    rig.station.vote = rig::vote_by("gradients", {}, 9);
    rig.to_vote();
    int presses = 0;
    while (rig.has("More below") && presses++ < 40) rig.press("More below");
    CHECK(presses > 3);
    rig.press("Le paiement en plusieurs fois: I fully support it");
    CHECK(rig.item("Le paiement en plusieurs fois: I fully support it").chosen);
    CHECK(rig.has("1 of 9 judged"));
}
