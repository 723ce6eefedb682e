#include "methods/recipes.h"

#include "base/limits.h"
#include "methods/reading.h"
#include "methods/votes.h"

#include <algorithm>
#include <filesystem>
#include <tuple>

namespace methods {
namespace {

using base::msg;
namespace limits = base::limits;

constexpr std::size_t title_max = limits::title_code_points_max;
constexpr std::size_t name_max = limits::short_name_code_points_max;

workshop::College college(const Node& from) {
    from.only({"key", "name", "shape", "rgb"});
    workshop::College college;
    college.key = from.at("key").plain(name_max);
    college.name = from.at("name").text(name_max);
    college.shape = from.at("shape").one_of<workshop::Shape>(
        {"circle", "square", "triangle", "diamond", "star", "hexagon", "cross", "ring"});
    const Node rgb = from.at("rgb");
    const std::string digits = rgb.plain(6);
    if (digits.size() != 6 ||
        digits.find_first_not_of("0123456789abcdefABCDEF") != std::string::npos) {
        rgb.fault("no_colour", msg("{file}: {place} must be six hexadecimal digits."));
    }
    college.rgb = std::uint32_t(std::stoul(digits, nullptr, 16));
    return college;
}

// How it is led; see workshop::Activity.
void read_guidance(const Node& from, workshop::Activity& activity) {
    if (const auto method = from.find("method")) activity.method = method->plain(name_max);
    activity.silent = from.truth_or("silent", false);
    if (const auto kept = from.find("authorship")) {
        activity.authorship =
            kept->one_of<workshop::Authorship>({"college_and_table", "college", "nobody"});
    }
    if (const auto then = from.find("time_up")) {
        activity.time_up = then->one_of<workshop::TimeUp>({"nothing", "lock", "reveal"});
    }
    activity.colours = read_colours(from, "colours");
    activity.notes = from.text_or("notes", limits::notes_code_points_max);
    workshop::Tools& tools = activity.tools;
    bool* const each[] = {&tools.cards, &tools.clusters, &tools.links,
                          &tools.ink,   &tools.stamps,   &tools.frames};
    for (const Node& tool : from.list("without", std::size(each))) {
        *each[tool.one_of<std::size_t>({"cards", "groups", "links", "ink", "stamps", "frames"})] =
            false;
    }
}

workshop::Activity activity(const Node& from) {
    from.only({"kind", "title", "instruction", "minutes", "vote", "votes", "together", "method",
               "silent", "authorship", "time_up", "colours", "without", "notes"});
    workshop::Activity activity;
    activity.kind = from.at("kind").one_of<workshop::ActivityKind>(
        {"presentation", "board", "vote", "result", "interval", "arrival", "crossing",
         "closing"});
    activity.title = from.at("title").text(title_max);
    activity.instruction = from.text_or("instruction", limits::instruction_code_points_max);
    activity.duration_ms =
        from.at("minutes").number(0, limits::method_minutes_max) * base::minute_ms;
    if (const auto vote = from.find("vote")) activity.votes = {read_vote(*vote)};
    for (const Node& each : from.list("votes", limits::votes_per_activity_max)) {
        activity.votes.push_back(read_vote(each));
    }
    activity.together = from.truth_or("together", false);
    read_guidance(from, activity);
    return activity;
}

Recipe recipe(const Node& from) {
    from.only({"title", "summary", "order", "colour", "colleges", "legend", "agenda"});
    Recipe recipe;
    recipe.title = from.at("title").text(title_max);
    recipe.summary = from.text_or("summary", title_max);
    recipe.order = int(from.number_or("order", 0, 1000, 0));
    recipe.colour = read_colour(from.at("colour"));
    for (const Node& each : from.list("colleges", limits::colleges_max)) {
        recipe.session.colleges.push_back(college(each));
    }
    for (const Node& each : from.list("legend", std::size_t(workshop::colour_count))) {
        each.only({"colour", "letter", "label"});
        recipe.session.legend.push_back({read_colour(each.at("colour")), each.at("letter").text(2),
                                         each.at("label").text(name_max)});
    }
    from.at("agenda");
    for (const Node& each : from.list("agenda", limits::activities_max)) {
        recipe.session.agenda.push_back(activity(each));
    }
    return recipe;
}

}  // namespace

std::vector<Recipe> read_recipes(const std::string& folder, const std::string& language) {
    std::vector<Recipe> recipes;
    for (const std::string& file : json_files(folder)) {
        recipes.push_back(read_file(folder + "/" + file, file, language, recipe));
        recipes.back().key = std::filesystem::path(file).stem().string();
        recipes.back().session.recipe = recipes.back().key;
    }
    std::ranges::sort(recipes, {}, [](const Recipe& each) {
        return std::tie(each.order, each.key);
    });
    return recipes;
}

}  // namespace methods
