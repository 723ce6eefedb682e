// The calm page over the shared screen.

#include "rig.h"

#include <doctest/doctest.h>

TEST_CASE("the calm page hides everything, lets nothing through, and opens again by its button") {
    rig::Rig rig;
    auto sheet = std::make_unique<rig::Sheet>([](ui::Kit& kit) {
        kit.text({40, 40, 400, 60}, "Une idée");
    });
    rig::Sheet& below = *sheet;
    rig.shell.show(std::move(sheet));
    rig.frames(3);
    CHECK(rig.has("Une idée"));
    rig.tap_at({300, 300});
    rig.frames(2);
    const std::size_t before = below.taken.size();
    CHECK(before > 0);
    // A hand that holds something lets go of it.
    rig.point(5, input::Phase::down, {300, 300});
    rig.frames(1);
    rig.world.room.wall_hidden = true;
    rig.frames(3);
    const auto* last = std::get_if<input::Pointer>(&below.taken.back());
    REQUIRE(last);
    CHECK(last->phase == input::Phase::cancelled);
    const std::size_t hidden = below.taken.size();
    CHECK_FALSE(rig.has("Une idée"));
    CHECK(rig.has("The screen rests for a moment."));
    rig.tap_at({300, 300});
    rig.frames(2);
    CHECK(below.taken.size() == hidden);
    CHECK(rig.wishes.actions.empty());
    rig.tap("Show again");
    REQUIRE(rig.wishes.actions.size() == 1);
    CHECK(std::holds_alternative<ui::ShowWall>(rig.wishes.actions.front()));
    rig.world.room.wall_hidden = false;
    rig.frames(3);
    CHECK(rig.has("Une idée"));
    rig.tap_at({300, 300});
    rig.frames(2);
    CHECK(below.taken.size() > hidden);
}
