// Pictures of the screens, to be looked at: gallery OUT [WxH] [language] [percent] [theme]

#include "gallery.h"
#include "samples.h"
#include "workshop_pages.h"

#include "methods/recipes.h"
#include "ui/screens/preparation/preparation.h"
#include "ui/screens/shelf/shelf.h"
#include "ui/top_bar.h"
#include "ui/widgets.h"

#include <charconv>

namespace {

int number(std::string_view text, int otherwise) {
    std::from_chars(text.data(), text.data() + text.size(), otherwise);
    return otherwise;
}

// Every widget of the kit on one page, under the bar of the workshop screens.
class KitPage : public ui::Screen {
public:
    const char* name() const override { return "kit"; }
    void draw(ui::Kit& kit, const ui::World& world, ui::Wishes&) override {
        kit.dot_grid(kit.screen(), {}, kit.px(32));
        ui::draw_top_bar(kit, ui::top_bar_view(world, kit.words()));
        base::Rect rest = ui::inset(kit.screen(), kit.px(60), 0);
        ui::cut_top(rest, ui::top_bar_height(kit) + kit.px(32));
        base::Rect left = ui::cut_left(rest, rest.w / 2, kit.px(32));
        draw_buttons(kit, left);
        draw_controls(kit, rest);
    }

private:
    static void draw_buttons(ui::Kit& kit, base::Rect rest) {
        using enum ui::ButtonKind;
        base::Rect row = ui::cut_top(rest, ui::button_height(kit), kit.px(20));
        ui::button_left(kit, row, {.label = "Relire mon vote", .kind = primary, .icon = "next",
                                   .icon_after = true});
        ui::button_left(kit, row, {.label = "Vote blanc"});
        ui::button_left(kit, row, {.label = "Annuler", .kind = quiet, .icon = "undo"});
        ui::button_left(kit, row, {.label = "Fermer", .kind = danger});
        row = ui::cut_top(rest, ui::button_height(kit), kit.px(20));
        ui::button_left(kit, row, {.label = "usagers", .chosen = true,
                                   .mark = workshop::Shape::circle, .mark_colour = 0x1D5FD1});
        ui::button_left(kit, row, {.label = "élus", .mark = workshop::Shape::triangle,
                                   .mark_colour = 0x7B3DB8});
        ui::button_left(kit, row, {.label = "Suite", .enabled = false});
        const ui::PillLook look{.label = "23 téléphones · 2 bornes", .dot = true};
        ui::pill(kit, {row.x, row.y, ui::pill_width(kit, look), ui::pill_height(kit)}, look);
        for (int i = 0; i < 2; ++i) {
            const ui::ChoiceLook choice{.label = i ? "Des rendez-vous le soir"
                                                   : "Un dossier pour toute la scolarité",
                                        .detail = "On ne redonne pas les papiers chaque année",
                                        .chosen = i == 0, .many = true,
                                        .icon = i ? "timer" : "file", .icon_paper = 0xCFE5FF};
            const float height = ui::choice_height(kit, rest.w, choice);
            ui::choice(kit, ui::cut_top(rest, height, kit.px(16)), choice);
        }
        ui::cut_top(rest, ui::banner(kit, rest, "Ce vote est secret : rien ne relie un choix à "
                                                "une personne.", ui::Tone::good), kit.px(16));
        ui::banner(kit, rest, "Quelqu’un a changé cette carte depuis : cela ne peut pas être "
                              "annulé.", ui::Tone::bad);
    }
    static void draw_controls(ui::Kit& kit, base::Rect rest) {
        ui::panel(kit, rest = {rest.x, rest.y, rest.w, kit.px(760)}, "Panneau", kit.px(24));
        rest = grown(rest, -kit.px(32));
        ui::toggle(kit, ui::cut_top(rest, kit.px(48), kit.px(16)), "Vote secret", true);
        ui::segments(kit, ui::cut_top(rest, kit.px(48), kit.px(16)), "Genre",
                     {"Idées", "Vote", "Résultat"}, 1);
        ui::stepper(kit, ui::cut_top(rest, kit.px(48), kit.px(16)),
                    {.label = "Durée", .value = "25 min"});
        ui::FieldLook field{.label = "Titre", .hint = "De quoi s’agit-il ?"};
        ui::field(kit, ui::cut_top(rest, ui::field_height(kit, field), kit.px(16)), "", field);
        field.many_lines = true;
        field.label = "Consigne";
        ui::field(kit, ui::cut_top(rest, ui::field_height(kit, field, 3), kit.px(24)),
                  "Une idée par carte. بطاقة واحدة لكل فكرة 📷", field);
        const base::Rect code = ui::cut_left(rest, kit.px(220), kit.px(24));
        ui::qr(kit, code, "http://127.0.0.1:8080/r/7Q3K", "Code de la salle");
        ui::empty_state(kit, rest, "card", "Pas encore d’idée", "Touchez le papier pour écrire.");
    }
};

workshop::State running(const workshop::CreateSession& recipe) {
    workshop::State state = samples::planned(recipe);
    if (state.agenda.size() < 2) return state;
    state.done.insert(state.agenda[0].id);
    state.current = state.agenda[1].id;
    state.timer.running = true;
    state.timer.ends_at = samples::now + state.agenda[1].duration_ms * 3 / 5;
    return state;
}

void shoot_kit(Gallery& gallery, const workshop::CreateSession& recipe) {
    const workshop::State state = running(recipe);
    gallery.world.state = &state;
    gallery.world.room.open = true;
    gallery.world.room.phones = 23;
    gallery.world.room.kiosks = 2;
    gallery.show<KitPage>();
    gallery.shoot("kit");
    gallery.world.state = nullptr;
}

void shoot_shelf(Gallery& gallery) {
    const auto usual = samples::shelf(), troubled = samples::troubled_shelf();
    gallery.show<ui::ShelfScreen>();
    gallery.world.shelf = usual;
    gallery.shoot("shelf");
    gallery.tap("Settings");
    gallery.shoot("shelf-settings");
    gallery.show<ui::ShelfScreen>();
    gallery.world.shelf = troubled;
    gallery.shell().tell("This file is open in another program: close it there first.",
                         ui::Tone::bad);
    gallery.shoot("shelf-troubled");
    gallery.world.shelf = {};
    gallery.shoot("shelf-empty");
}

void shoot_preparation(Gallery& gallery, const workshop::CreateSession& recipe) {
    const workshop::State state = samples::planned(recipe);
    gallery.world.state = &state;
    auto& screen = gallery.show<ui::PreparationScreen>();
    gallery.shoot("preparation");
    for (std::size_t i = 0; i < state.agenda.size(); ++i) {
        if (state.agenda[i].kind == workshop::ActivityKind::vote) screen.here().open = int(i);
    }
    gallery.settle();
    gallery.tap("Secret vote");
    gallery.shoot("preparation-vote");
    gallery.tap(gallery.shell().words().say("Title"));
    gallery.shoot("preparation-writing");
    gallery.world.state = nullptr;
}

}  // namespace

int main(int count, char** values) {
    const std::vector<std::string> given(values + 1, values + count);
    const auto value = [&](std::size_t i, const char* otherwise) {
        return i < given.size() ? given[i] : std::string(otherwise);
    };
    const std::string size = value(1, "1920x1080");
    const std::size_t cross = std::min(size.find('x'), size.size());
    Gallery gallery(value(0, "."), number(size.substr(0, cross), 1920),
                    number(size.substr(std::min(cross + 1, size.size())), 1080));
    const std::string language = value(2, "en");
    const std::vector<std::string> languages = {"fr", "en"};
    const auto recipes =
        methods::read_recipes(FABRIQUE_SOURCE_DIR "/assets/methods", language);
    gallery.world.languages = languages;
    gallery.world.recipes = recipes;
    gallery.world.settings.language = language;
    gallery.world.settings.text_percent = number(value(3, "100"), 100);
    gallery.world.settings.theme = value(4, "paper");
    gallery.shell().set_words(base::Words::load(FABRIQUE_BINARY_DIR "/i18n", language));
    shoot_kit(gallery, recipes.front().session);
    shoot_shelf(gallery);
    shoot_preparation(gallery, recipes.front().session);
    shoot_vote(gallery);
    shoot_result(gallery);
    shoot_review(gallery);
    return 0;
}
