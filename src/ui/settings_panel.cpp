#include "ui/settings_panel.h"

#include "ui/widgets.h"

#include <algorithm>
#include <array>

namespace ui {
namespace {

struct LanguageName {
    const char* code;
    const char* name;
};
constexpr std::array language_names = {LanguageName{"fr", "Français"},
                                       LanguageName{"en", "English"}};

// A heading, then its control; answers with where the control goes.
base::Rect row(Kit& kit, base::Rect& rest, std::string_view title, float height) {
    const TextLook look{.weight = 600, .ink = kit.theme().ink_soft};
    const base::Rect head = cut_top(rest, kit.measure("É", look).y, kit.px(space::tight));
    kit.text(head, title, look);
    return cut_top(rest, height, kit.px(space::wide));
}

void draw_themes(Kit& kit, base::Rect& rest, const Settings& now, Settings& next) {
    const float gap = kit.px(space::small);
    const int count = columns(rest.w, kit.px(300), gap, 2);
    ChoiceLook look{.label = kit.words().say(themes().front().name), .type = Type::body};
    const float height = choice_height(kit, rest.w / float(count), look);
    const int rows = (int(themes().size()) + count - 1) / count;
    const base::Rect area = row(kit, rest, kit.words().say("Colours"),
                                float(rows) * height + float(rows - 1) * gap);
    int i = 0;
    for (const Theme& theme : themes()) {
        look.label = kit.words().say(theme.name);
        look.chosen = now.theme == theme.key;
        if (choice(kit, grid_cell(area, count, gap, height, i++), look)) next.theme = theme.key;
    }
}

void draw_text_size(Kit& kit, base::Rect& rest, const Settings& now, Settings& next) {
    std::vector<std::string> names;
    int chosen = 0;
    for (std::size_t i = 0; i < text_percents.size(); ++i) {
        names.push_back(std::to_string(text_percents[i]) + " %");
        if (text_percents[i] == now.text_percent) chosen = int(i);
    }
    const std::string title = kit.words().say("Text size");
    const int pressed =
        segments(kit, row(kit, rest, title, button_height(kit)), title, names, chosen);
    if (pressed >= 0) next.text_percent = text_percents[std::size_t(pressed)];
}

}  // namespace

std::string language_name(const std::string& code) {
    const auto it = std::find_if(language_names.begin(), language_names.end(),
                                 [&](const auto& one) { return code == one.code; });
    return it == language_names.end() ? code : it->name;
}

SettingsView settings_view(const World& world) {
    SettingsView view;
    view.now = world.settings;
    for (const std::string& code : world.languages) {
        view.languages.push_back(code);
        view.language_names.push_back(language_name(code));
    }
    return view;
}

bool draw_settings(Kit& kit, const SettingsView& view, Wishes& wishes) {
    const base::Words& words = kit.words();
    Modal modal(kit, words.say("Settings"), {kit.px(760), kit.px(600)});
    ScrollArea area(kit, grown(modal.content(), kit.px(space::tight)), words.say("Settings"));
    base::Rect rest = inset(area.content(), kit.px(space::tight), 0);
    cut_top(rest, kit.px(space::tight));
    Settings next = view.now;
    draw_themes(kit, rest, view.now, next);
    draw_text_size(kit, rest, view.now, next);
    if (view.languages.size() > 1) {
        const auto it =
            std::find(view.languages.begin(), view.languages.end(), view.now.language);
        const std::string title = words.say("Language");
        const int pressed = segments(kit, row(kit, rest, title, button_height(kit)), title,
                                     view.language_names, int(it - view.languages.begin()));
        if (pressed >= 0) next.language = view.languages[std::size_t(pressed)];
    }
    const base::Rect still = cut_top(rest, button_height(kit), kit.px(space::tight));
    if (toggle(kit, still, words.say("Less motion"), view.now.reduced_motion)) {
        next.reduced_motion = !view.now.reduced_motion;
    }
    const base::Rect low = cut_top(rest, button_height(kit), kit.px(space::tight));
    if (toggle(kit, low, words.say("Everything within low reach"), view.now.low_reach)) {
        next.low_reach = !view.now.low_reach;
    }
    area.end_at(rest.y);
    if (next != view.now) wishes.ask(ChangeSettings{next});
    return !modal.dismissed();
}

}  // namespace ui
