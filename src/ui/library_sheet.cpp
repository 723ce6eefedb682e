#include "ui/library_sheet.h"

#include "base/days.h"
#include "ui/frame_view.h"
#include "ui/layout.h"
#include "ui/widgets.h"

#include <algorithm>
#include <set>

namespace ui {
namespace {

using workshop::Method;
using workshop::MethodStage;

constexpr float two_columns_min = 900;  // design pixels: narrower, one after the other
constexpr float entries_part = 0.38F;   // of the width
constexpr float sample_height = 190, number_width = 40;

std::string facts_of(const Method& method, const base::Words& words) {
    return base::duration_words(words, method.minutes * base::minute_ms) + " · " +
           words.say("{least} to {most} people",
                     {{"least", std::to_string(method.people_min)},
                      {"most", std::to_string(method.people_max)}});
}

// Methods that hand on what this one takes in, or take in what it hands on.
std::vector<std::string> chained(const workshop::Methods& methods,
                                 const std::vector<Method::Part>& own,
                                 std::vector<Method::Part> Method::*others) {
    std::vector<std::string> titles;
    for (const Method& each : methods) {
        const bool fits = std::ranges::any_of(each.*others, [&](const Method::Part& part) {
            return std::ranges::find(own, part.what, &Method::Part::what) != own.end();
        });
        if (fits) titles.push_back(each.title);
    }
    return titles;
}

std::vector<std::string> phases_of(const Method& method, const base::Words& words) {
    std::vector<std::string> lines;
    for (const Method::Phase& phase : method.phases) {
        const auto minutes = phase.lasts_ms / base::minute_ms;
        const auto seconds = phase.lasts_ms % base::minute_ms / base::second_ms;
        std::string lasts = words.say("{n} min", {{"n", std::to_string(minutes)}});
        if (seconds > 0) lasts = base::countdown(phase.lasts_ms);
        lines.push_back(phase.title + " · " + lasts);
    }
    return lines;
}

std::vector<std::string> questions_of(const Method& method) {
    std::vector<std::string> lines;
    for (const workshop::VotePlan& vote : method.votes) lines.push_back(vote.question);
    return lines;
}

void add(LibraryView& view, const std::string& title, std::vector<std::string> lines,
         bool numbered = false) {
    if (!lines.empty()) view.parts.push_back({title, std::move(lines), numbered});
}

void tell(LibraryView& view, const workshop::Methods& methods, const Method& method,
          const base::Words& words) {
    view.title = method.title;
    view.aim = method.aim;
    view.facts = facts_of(method, words);
    add(view, words.say("How it goes"), method.steps, true);
    add(view, words.say("Timed phases"), phases_of(method, words));
    add(view, words.say("Votes"), questions_of(method));
    add(view, words.say("Tips"), method.tips);
    add(view, words.say("Roles"), method.roles);
    add(view, words.say("What to bring"), method.material);
    add(view, words.say("Goes on with the cards of"),
        chained(methods, method.takes, &Method::hands_on));
    add(view, words.say("Its cards go on in"), chained(methods, method.hands_on, &Method::takes));
}

float draw_part(Kit& kit, base::Rect rest, const LibraryView::Part& part) {
    const float top = rest.y;
    cut_top(rest, kit.text(rest, part.title, {.weight = 700, .heading = true}).y,
            kit.px(space::tight));
    for (std::size_t i = 0; i < part.lines.size(); ++i) {
        base::Rect line = rest;
        const base::Rect mark = cut_left(line, kit.px(number_width));
        kit.ink(mark, part.numbered ? std::to_string(i + 1) + "." : "–",
                {.weight = 600, .ink = kit.theme().ink_soft});
        cut_top(rest, kit.text(line, part.lines[i]).y, kit.px(space::tight));
    }
    return rest.y - top + kit.px(space::normal);
}

}  // namespace

LibraryView library_view(const workshop::Methods& methods, const base::Words& words,
                         MethodStage stage, const std::string& chosen) {
    LibraryView view;
    for (const Method& each : methods) {
        if (each.stage != stage) continue;
        view.entries.push_back({each.key, each.title, facts_of(each, words)});
        if (each.key == chosen) tell(view, methods, each, words);
    }
    return view;
}

void LibrarySheet::draw_entries(Kit& kit, base::Rect place, const LibraryView& view) {
    ScrollArea area(kit, place, kit.words().say("Methods"));
    base::Rect rest = area.content();
    for (const LibraryView::Entry& each : view.entries) {
        const ChoiceLook look{.label = each.title, .detail = each.facts,
                              .chosen = each.key == chosen_, .type = Type::body};
        const base::Rect row = cut_top(rest, choice_height(kit, rest.w, look),
                                       kit.px(space::small));
        if (choice(kit, row, look)) chosen_ = each.key;
    }
    area.end_at(rest.y);
}

// True: it is to be laid on the board.
bool LibrarySheet::draw_one(Kit& kit, base::Rect place, const LibraryView& view,
                            const Method& method, bool lays, bool alone) {
    const base::Words& words = kit.words();
    const bool offers = lays && !method.zones.empty();
    base::Rect foot;
    if (offers || alone) foot = cut_bottom(place, button_height(kit), kit.px(space::normal));
    bool wanted = false;
    if (offers) {
        wanted = button_right(kit, foot, {.label = words.say("Place it on the board"),
                                          .kind = ButtonKind::primary, .icon = "frames"});
    }
    if (alone && button_left(kit, foot, {.label = words.say("All methods"), .icon = "back"})) {
        chosen_.clear();
    }
    ScrollArea area(kit, place, view.title);
    base::Rect rest = inset(area.content(), kit.px(space::small), 0);
    cut_top(rest, kit.text(rest, view.title, {.type = Type::section, .weight = 700,
                                              .heading = true}).y, kit.px(space::tight));
    cut_top(rest, kit.text(rest, view.facts, {.ink = kit.theme().ink_soft}).y,
            kit.px(space::small));
    cut_top(rest, kit.text(rest, view.aim, {.type = Type::lead}).y, kit.px(space::normal));
    if (!method.zones.empty()) {
        const base::Rect sample = cut_top(rest, kit.px(sample_height), kit.px(space::normal));
        kit.fill(sample, kit.theme().neutral, kit.px(radius::field));
        draw_method_sample(kit, grown(sample, -kit.px(space::normal)), method);
        kit.record(Role::picture, words.say("What it lays on the board"), sample);
    }
    for (const LibraryView::Part& part : view.parts) cut_top(rest, draw_part(kit, rest, part));
    area.end_at(rest.y);
    return wanted;
}

const Method* LibrarySheet::draw(Kit& kit, const World& world, bool lays) {
    if (!open_) return nullptr;
    const base::Words& words = kit.words();
    const Modal modal(kit, words.say("Library of methods"),
                      {kit.content().w - kit.px(2 * space::wide), 0});
    if (modal.dismissed()) open_ = false;
    base::Rect rest = modal.content();
    std::vector<std::string> stages;
    for (int i = 0; i < workshop::method_stage_count; ++i) {
        stages.push_back(words.say(workshop::word_of(MethodStage(i))));
    }
    const int pressed = segments(kit, cut_top(rest, button_height(kit), kit.px(space::normal)),
                                 words.say("Stage"), stages, int(stage_));
    if (pressed >= 0) {
        stage_ = MethodStage(pressed);
        chosen_.clear();
    }
    if (!world.methods) return nullptr;
    const bool wide = rest.w >= kit.px(two_columns_min);
    LibraryView view = library_view(*world.methods, words, stage_, chosen_);
    if (wide && view.title.empty() && !view.entries.empty()) {
        chosen_ = view.entries.front().key;
        view = library_view(*world.methods, words, stage_, chosen_);
    }
    const Method* method = workshop::method_of(*world.methods, chosen_);
    if (wide || !method) {
        const base::Rect list =
            wide ? cut_left(rest, rest.w * entries_part, kit.px(space::wide)) : rest;
        draw_entries(kit, list, view);
    }
    if (!method || !draw_one(kit, rest, view, *method, lays, !wide)) return nullptr;
    open_ = false;
    return method;
}

}  // namespace ui
