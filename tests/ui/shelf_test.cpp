#include "rig.h"

#include "base/days.h"
#include "ui/screens/shelf/shelf.h"

#include <doctest/doctest.h>

#include <set>

namespace {

constexpr base::Milliseconds day_ms = 24 * 60 * base::minute_ms;

session::ShelfCard card(const std::string& title, session::Stage stage) {
    session::ShelfCard made;
    made.path = "/tmp/" + title + ".fabrique";
    made.title = title;
    made.stage = stage;
    made.last_at = 1'795'183'200'000 - day_ms;
    return made;
}

methods::Recipe recipe() {
    methods::Recipe made;
    made.key = "two-hours";
    made.title = "Two hours";
    made.summary = "12 people";
    workshop::Activity activity;
    activity.duration_ms = 65 * base::minute_ms;
    made.session.agenda = {activity, activity};
    return made;
}

struct Shelf {
    std::vector<methods::Recipe> recipes = {recipe()};
    std::vector<session::ShelfCard> cards;
    std::vector<std::string> languages = {"fr", "en"};
    rig::Rig rig;

    void show() {
        rig.world.recipes = recipes;
        rig.world.shelf = cards;
        rig.world.languages = languages;
        rig.shell.show(std::make_unique<ui::ShelfScreen>());
        rig.settle();
    }
};

}  // namespace

TEST_CASE("the shelf words, counts and sorts what there is") {
    Shelf shelf;
    shelf.cards = {card("Cantine", session::Stage::ended), card("Église", session::Stage::running),
                   card("Salle", session::Stage::prepared)};
    shelf.cards[0].place = "Saint-Étienne";
    shelf.cards[0].cards = 41;
    shelf.cards[0].ballots = 1;
    shelf.cards[0].patches = {{{0, 0, 200, 140}, workshop::Colour::pink},
                              {{400, 300, 200, 140}, workshop::Colour::blue}};
    ui::World world = shelf.rig.world;
    world.recipes = shelf.recipes;
    world.shelf = shelf.cards;
    const ui::ShelfView view = ui::shelf_screen(world, base::Words{}, {});
    REQUIRE(view.recipes.size() == 1);
    CHECK(view.recipes[0].steps == "2 steps ready · 2 h 10");
    REQUIRE(view.sessions.size() == 3);
    CHECK(view.sessions[0].detail == "Yesterday · Saint-Étienne · 41 cards · 1 ballot");
    CHECK(view.sessions[0].status == "To review");
    CHECK(view.sessions[0].review);
    CHECK(view.sessions[0].around == base::Rect{0, 0, 600, 440});
    CHECK(view.sessions[1].status == "Under way");
    CHECK_FALSE(view.sessions[1].review);
    CHECK(view.sessions[2].status == "Ready to begin");
    CHECK(view.all.empty());
}

TEST_CASE("many sessions: the latest four, and all of them on demand") {
    Shelf shelf;
    for (int i = 0; i < 9; ++i) {
        shelf.cards.push_back(card("Session " + std::to_string(i), session::Stage::ended));
    }
    shelf.show();
    CHECK(shelf.rig.has("Session 3"));
    CHECK_FALSE(shelf.rig.has("Session 4"));
    shelf.rig.tap("All sessions (9)");
    CHECK(shelf.rig.has("Session 8"));
    shelf.rig.tap("Session 8");
    const auto* review = shelf.rig.wished<ui::ReviewSession>();
    REQUIRE(review);
    CHECK(review->path == "/tmp/Session 8.fabrique");
}

TEST_CASE("a file that is torn, damaged or foreign says so in a sentence") {
    Shelf shelf;
    for (int i = 0; i < 3; ++i) {
        shelf.cards.push_back(card("S" + std::to_string(i), session::Stage::running));
    }
    shelf.cards[0].condition = journal::Condition::torn;
    shelf.cards[0].finding = {"torn", "The last moment is missing.", {}};
    shelf.cards[1].condition = journal::Condition::damaged;
    shelf.cards[1].finding = {"damaged", "Damaged after {n} entries.", {{"n", "212"}}};
    shelf.cards[2].condition = journal::Condition::foreign;
    shelf.cards[2].stage = session::Stage::unreadable;
    shelf.cards[2].finding = {"foreign", "Not a session.", {}};
    shelf.show();
    shelf.rig.tap("S0");
    CHECK(shelf.rig.wished<ui::OpenSession>());
    shelf.rig.tap("S1");
    CHECK(shelf.rig.wished<ui::ReviewSession>());
    const std::size_t actions = shelf.rig.wishes.actions.size();
    shelf.rig.tap("S2");
    CHECK(shelf.rig.wishes.actions.size() == actions);
    CHECK(shelf.rig.has("Not a session."));
    ui::World world = shelf.rig.world;
    const ui::ShelfView view = ui::shelf_screen(world, base::Words{}, {});
    CHECK(view.sessions[1].trouble == "Damaged after 212 entries.");
}

TEST_CASE("an empty shelf says what to do first; a recipe begins a workshop") {
    Shelf shelf;
    shelf.show();
    CHECK(shelf.rig.has("No session yet"));
    shelf.rig.tap("Two hours");
    const auto* begun = shelf.rig.wished<ui::NewFromRecipe>();
    REQUIRE(begun);
    CHECK(begun->key == "two-hours");
}

TEST_CASE("settings and language are wished, not taken") {
    Shelf shelf;
    shelf.show();
    shelf.rig.tap("English");
    REQUIRE(shelf.rig.wished<ui::ChangeSettings>());
    CHECK(shelf.rig.wished<ui::ChangeSettings>()->settings.language == "en");
    shelf.rig.wishes.actions.clear();
    shelf.rig.tap("Settings");
    shelf.rig.tap("High contrast, dark");
    REQUIRE(shelf.rig.wished<ui::ChangeSettings>());
    CHECK(shelf.rig.wished<ui::ChangeSettings>()->settings.theme == "dark");
    shelf.rig.wishes.actions.clear();
    shelf.rig.tap("150 %");
    CHECK(shelf.rig.wished<ui::ChangeSettings>()->settings.text_percent == 150);
    shelf.rig.tap("Close");
    CHECK_FALSE(shelf.rig.has("150 %"));
}

TEST_CASE("everything on the shelf is reached by Tab and lies inside its scroll area") {
    for (const int percent : {100, 200}) {
        Shelf shelf;
        for (int i = 0; i < 6; ++i) {
            shelf.cards.push_back(card("Session " + std::to_string(i), session::Stage::ended));
        }
        shelf.rig.world.settings.text_percent = percent;
        shelf.show();
        std::set<ui::ItemId> visited, all;
        for (const ui::Item& item : shelf.rig.shell.registry().items()) {
            if (item.focusable) all.insert(item.id);
        }
        for (std::size_t i = 0; i < all.size(); ++i) {
            shelf.rig.key(input::KeyCode::tab);
            const ui::ItemId focused = shelf.rig.shell.kit().focused();
            visited.insert(focused);
            const ui::Item* item = shelf.rig.shell.registry().find(focused);
            REQUIRE(item);
            CHECK(item->visible.w >= item->rect.w - 1);
        }
        CHECK(visited == all);
    }
}

TEST_CASE("days and durations as people say them") {
    const base::Words words;
    const base::Milliseconds now = 1'795'183'200'000;  // Friday 2026-11-20 14:00 UTC
    CHECK(base::day_words(words, now, now, 60) == "Today");
    CHECK(base::day_words(words, now - day_ms, now, 60) == "Yesterday");
    CHECK(base::day_words(words, now - 9 * day_ms, now, 60) == "11 November");
    CHECK(base::day_words(words, now - 400 * day_ms, now, 60) == "16 October 2025");
    // 23:30 UTC is already the next day in Paris.
    CHECK(base::day_words(words, now + 9 * 60 * base::minute_ms + 30 * base::minute_ms,
                        now + 10 * 60 * base::minute_ms, 60) == "Today");
    CHECK(base::long_day(words, "2026-11-20") == "Friday 20 November 2026");
    CHECK(base::long_day(words, "soon") == "soon");
    CHECK(base::iso_day(now, 60) == "2026-11-20");
    CHECK(base::days_away("2026-12-31", 1, now, 60) == "2027-01-01");
    CHECK(base::days_away("", 1, now, 60) == "2026-11-20");
    CHECK(base::duration_words(words, 25 * base::minute_ms) == "25 min");
    CHECK(base::duration_words(words, 60 * base::minute_ms) == "1 h");
    CHECK(base::duration_words(words, 125 * base::minute_ms) == "2 h 05");
}
