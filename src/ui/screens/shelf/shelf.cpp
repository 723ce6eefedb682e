#include "ui/screens/shelf/shelf.h"

#include "base/days.h"

namespace ui {
namespace {

using session::Stage;

ShelfView::RecipeCard recipe_card(const methods::Recipe& recipe, const base::Words& words) {
    ShelfView::RecipeCard card;
    card.key = recipe.key;
    card.title = recipe.title;
    card.summary = recipe.summary;
    card.colour = recipe.colour;
    base::Milliseconds total = 0;
    for (const workshop::Activity& activity : recipe.session.agenda) total += activity.duration_ms;
    const auto steps = std::int64_t(recipe.session.agenda.size());
    card.steps = words.count("{n} step ready", "{n} steps ready", steps);
    if (total > 0) card.steps += " · " + base::duration_words(words, total);
    return card;
}

std::string status_of(const session::ShelfCard& card, const base::Words& words) {
    switch (card.stage) {
        case Stage::prepared: return words.say("Ready to begin");
        case Stage::running: return words.say("Under way");
        case Stage::ended: return words.say("To review");
        case Stage::unreadable: break;
    }
    return words.say("Cannot be opened");
}

void add_part(std::string& line, const std::string& part) {
    if (part.empty()) return;
    if (!line.empty()) line += " · ";
    line += part;
}

// "Yesterday · Saint-Étienne · 41 cards · 63 ballots"
std::string detail_of(const session::ShelfCard& card, const World& world,
                      const base::Words& words) {
    std::string line;
    if (card.last_at > 0) {
        line = base::day_words(words, card.last_at, world.now, world.utc_offset_minutes);
    }
    add_part(line, card.place);
    if (card.cards > 0) {
        add_part(line, words.count("{n} card", "{n} cards", std::int64_t(card.cards)));
    }
    if (card.ballots > 0) {
        add_part(line, words.count("{n} ballot", "{n} ballots", std::int64_t(card.ballots)));
    }
    return line;
}

ShelfView::SessionCard session_card(const session::ShelfCard& from, const World& world,
                                    const base::Words& words) {
    using journal::Condition;
    ShelfView::SessionCard card;
    card.path = from.path;
    card.title = from.title;
    card.detail = detail_of(from, world, words);
    card.status = status_of(from, words);
    card.opens = from.stage != Stage::unreadable;
    const bool only_read =
        from.condition == Condition::damaged || from.condition == Condition::newer;
    card.review = from.stage == Stage::ended || only_read;
    if (from.condition != Condition::whole && from.finding.sentence) {
        card.trouble = base::sentence(words, from.finding);
    }
    card.patches = from.patches;
    for (const auto& patch : from.patches) card.around = united(card.around, patch.rect);
    return card;
}

}  // namespace

ShelfView shelf_screen(const World& world, const base::Words& words, const ShelfHere& here) {
    ShelfView view;
    view.title = words.say("Fabrique");
    view.question = words.say("Which workshop today?");
    view.sessions_title = words.say("Go on or review");
    for (const methods::Recipe& recipe : world.recipes) {
        if (!here.all_recipes && view.recipes.size() == recipe_row_max) break;
        view.recipes.push_back(recipe_card(recipe, words));
    }
    for (const session::ShelfCard& card : world.shelf) {
        if (!here.all_shown && view.sessions.size() == shelf_row_max) break;
        view.sessions.push_back(session_card(card, world, words));
    }
    if (here.all_shown) {
        view.all = words.say("Only the latest");
    } else if (world.shelf.size() > shelf_row_max) {
        view.all = words.say("All sessions ({n})", {{"n", std::to_string(world.shelf.size())}});
    }
    view.all_recipes = here.all_recipes;
    if (here.all_recipes) {
        view.more_recipes = words.say("Only the first recipes");
    } else if (world.recipes.size() > recipe_row_max) {
        view.more_recipes =
            words.say("All recipes ({n})", {{"n", std::to_string(world.recipes.size())}});
    }
    view.empty_title = words.say("No session yet");
    view.empty_detail =
        words.say("Choose a recipe above: the steps are ready, you change what you like. "
                  "What you make is kept here by itself.");
    view.language = language_name(world.settings.language);
    for (std::size_t i = 0; i < world.languages.size(); ++i) {
        if (world.languages[i] != world.settings.language) continue;
        view.next_language = world.languages[(i + 1) % world.languages.size()];
        view.next_language_name = language_name(view.next_language);
    }
    view.settings_open = here.settings_open;
    view.all_shown = here.all_shown;
    view.settings = settings_view(world);
    return view;
}

void ShelfScreen::draw(Kit& kit, const World& world, Wishes& wishes) {
    draw_shelf(kit, shelf_screen(world, kit.words(), here_), here_, wishes);
}

}  // namespace ui
