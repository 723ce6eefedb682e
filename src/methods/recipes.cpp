#include "methods/recipes.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace methods {
namespace {

using base::msg;
using nlohmann::json;

constexpr std::uintmax_t recipe_bytes_max = 256 * 1024;

// Reads one language's texts: every text of a recipe is {"fr": "...", "en": "..."}.
class Reader {
public:
    explicit Reader(std::string language) : language_(std::move(language)) {}

    std::string text(const json& from, const char* key) const {
        if (!from.contains(key)) return {};
        const json& texts = from.at(key);
        return texts.is_string() ? texts.get<std::string>()
                                 : texts.value(language_, texts.value("fr", std::string()));
    }

    workshop::VotePlan vote(const json& from) const {
        workshop::VotePlan plan;
        plan.question = text(from, "question");
        plan.rule.method = from.value("method", plan.rule.method);
        plan.rule.marks_max = from.value("marks_max", plan.rule.marks_max);
        plan.rule.per_option_max = from.value("per_option_max", plan.rule.per_option_max);
        plan.rule.winners = from.value("winners", plan.rule.winners);
        const json parameters = from.value("parameters", json::object());
        for (const auto& [name, value] : parameters.items()) {
            plan.rule.parameters[name] = value.get<std::string>();
        }
        plan.secret = from.value("secret", false);
        plan.survey = from.value("survey", std::string());
        plan.colours = colours(from.value("colours", json::array()));
        plan.budget_cents = from.value("budget_cents", plan.budget_cents);
        if (from.value("closes", std::string("by_hand")) == "time") {
            plan.closing = workshop::Closing::when_time_is_up;
        }
        if (from.value("ties", std::string("lot")) == "room") plan.ties = workshop::TieRule::room;
        for (const json& choice : from.value("choices", json::array())) {
            plan.choices.push_back(
                {choice.value(language_, choice.value("fr", std::string())),
                 choice.value("cost_cents", std::int64_t(0))});
        }
        return plan;
    }

    workshop::Activity activity(const json& from) const {
        workshop::Activity activity;
        activity.kind = enum_value<workshop::ActivityKind>(
            from.at("kind"), {"presentation", "board", "vote", "result", "interval", "arrival",
                              "crossing", "closing"});
        activity.title = text(from, "title");
        activity.instruction = text(from, "instruction");
        activity.duration_ms = from.at("minutes").get<int>() * base::minute_ms;
        if (from.contains("vote")) activity.votes = {vote(from.at("vote"))};
        for (const json& each : from.value("votes", json::array())) {
            activity.votes.push_back(vote(each));
        }
        activity.together = from.value("together", false);
        guidance(from, activity);
        return activity;
    }

    // How it is led; see workshop::Activity.
    void guidance(const json& from, workshop::Activity& activity) const {
        activity.method = from.value("method", std::string());
        activity.silent = from.value("silent", false);
        activity.authorship = enum_value<workshop::Authorship>(
            from.value("authorship", json("college_and_table")),
            {"college_and_table", "college", "nobody"});
        activity.time_up = enum_value<workshop::TimeUp>(from.value("time_up", json("nothing")),
                                                        {"nothing", "lock", "reveal"});
        activity.colours = colours(from.value("colours", json::array()));
        activity.notes = text(from, "notes");
        for (const json& tool : from.value("without", json::array())) {
            workshop::Tools& tools = activity.tools;
            bool* const each[] = {&tools.cards, &tools.clusters, &tools.votes, &tools.links,
                                  &tools.ink,   &tools.stamps,   &tools.frames};
            *each[enum_value<std::size_t>(tool, {"cards", "groups", "votes", "links", "ink",
                                                 "stamps", "frames"})] = false;
        }
    }

    static workshop::ColourSet colours(const json& names) {
        workshop::ColourSet set = 0;
        for (const json& name : names) set |= workshop::only(colour(name));
        return set;
    }

    Recipe recipe(const json& from) const {
        Recipe recipe;
        recipe.title = text(from, "title");
        recipe.summary = text(from, "summary");
        recipe.order = from.value("order", 0);
        recipe.colour = colour(from.at("colour"));
        for (const json& college : from.at("colleges")) {
            recipe.session.colleges.push_back(
                {college.at("key"), text(college, "name"), shape(college.at("shape")),
                 std::uint32_t(std::stoul(college.at("rgb").get<std::string>(), nullptr, 16))});
        }
        for (const json& meaning : from.at("legend")) {
            recipe.session.legend.push_back(
                {colour(meaning.at("colour")), text(meaning, "letter"), text(meaning, "label")});
        }
        for (const json& each : from.at("agenda")) {
            recipe.session.agenda.push_back(activity(each));
        }
        return recipe;
    }

private:
    template <class Enum>
    static Enum enum_value(const json& name, std::initializer_list<const char*> names) {
        const auto wanted = name.get<std::string>();
        const auto found = std::find(names.begin(), names.end(), wanted);
        if (found == names.end()) throw std::invalid_argument("unknown word “" + wanted + "”");
        return Enum(found - names.begin());
    }
    static workshop::Colour colour(const json& name) {
        return enum_value<workshop::Colour>(
            name, {"yellow", "pink", "blue", "green", "orange", "violet", "white", "neutral"});
    }
    static workshop::Shape shape(const json& name) {
        return enum_value<workshop::Shape>(
            name, {"circle", "square", "triangle", "diamond", "star", "hexagon", "cross", "ring"});
    }

    std::string language_;
};

Recipe read_recipe(const std::filesystem::path& file, const std::string& language) {
    try {
        if (std::filesystem::file_size(file) > recipe_bytes_max) {
            throw std::invalid_argument("larger than 256 KiB");
        }
        std::ifstream stream(file);
        Recipe recipe = Reader(language).recipe(json::parse(stream));
        recipe.key = file.stem().string();
        recipe.session.recipe = recipe.key;
        return recipe;
    } catch (const std::exception& fault) {
        throw base::Failure({"bad_recipe", msg("The recipe {file} cannot be read: {fault}."),
                             {{"file", file.filename().string()}, {"fault", fault.what()}}});
    }
}

}  // namespace

std::vector<Recipe> read_recipes(const std::string& folder, const std::string& language) {
    std::error_code error;
    std::vector<Recipe> recipes;
    for (const auto& file : std::filesystem::directory_iterator(folder, error)) {
        if (file.path().extension() == ".json")
            recipes.push_back(read_recipe(file.path(), language));
    }
    if (error) {
        throw base::Failure({"no_recipes", msg("The folder of recipes {folder} cannot be read."),
                             {{"folder", folder}}});
    }
    std::sort(recipes.begin(), recipes.end(), [](const Recipe& a, const Recipe& b) {
        return std::tie(a.order, a.key) < std::tie(b.order, b.key);
    });
    return recipes;
}

}  // namespace methods
