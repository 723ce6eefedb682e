#include "methods/library.h"

#include "base/limits.h"
#include "methods/reading.h"
#include "methods/votes.h"
#include "methods/zones.h"
#include "workshop/decide.h"

#include <algorithm>
#include <tuple>

namespace methods {
namespace {

using base::msg;
using workshop::Method;
namespace limits = base::limits;

constexpr std::size_t parts_max = limits::method_steps_max;

std::vector<Method::Phase> read_phases(const Node& from) {
    std::vector<Method::Phase> phases;
    for (const Node& each : from.list("phases", parts_max)) {
        each.only({"title", "seconds", "times"});
        const std::string title = each.at("title").text(limits::title_code_points_max);
        const auto seconds = each.at("seconds").number(1, limits::method_phase_seconds_max);
        const auto times = each.number_or("times", 1, std::int64_t(parts_max), 1);
        for (std::int64_t i = 1; i <= times; ++i) {
            phases.push_back({base::filled(title, {{"n", std::to_string(i)}}),
                              seconds * base::second_ms});
        }
    }
    return phases;
}

void read_people(const Node& from, Method& method) {
    const std::vector<Node> people = from.list("people", 2);
    if (people.size() != 2) {
        from.fault("no_people", msg("{file}: “people” must be two numbers, the fewest and the "
                                    "most."));
    }
    method.people_min = int(people[0].number(1, limits::method_people_max));
    method.people_max = int(people[1].number(method.people_min, limits::method_people_max));
}

// One gesture must be able to lay it down, on any board.
void check_placing(const Node& from, const Method& method) {
    if (method.zones.empty()) return;
    const auto decision = workshop::decide({}, workshop::laid_out(method, {}), {});
    const auto* why = std::get_if<base::Refusal>(&decision);
    if (!why) return;
    from.fault("not_placed", msg("{file}: it cannot be laid on a board: {why}"),
               {{"why", base::filled(why->sentence, why->arguments)}});
}

Method read_method(const Node& from, const std::string& key) {
    from.only({"title", "aim", "stage", "page", "order", "minutes", "people", "roles", "material",
               "steps", "tips", "phases", "zones", "votes", "takes", "hands_on"});
    Method method;
    method.key = key;
    method.title = from.at("title").text(limits::title_code_points_max);
    method.aim = from.at("aim").text(limits::title_code_points_max);
    method.stage = from.at("stage").one_of<workshop::MethodStage>(
        {"discover", "define", "develop", "deliver"});
    method.page = from.at("page").one_of<workshop::MethodPage>(
        {"understand", "imagine", "try_out", "decide"});
    method.order = int(from.at("order").number(0, 1000));
    method.minutes = int(from.at("minutes").number(1, limits::method_minutes_max));
    read_people(from, method);
    constexpr std::size_t longest = limits::instruction_code_points_max;
    method.roles = from.texts("roles", parts_max, longest);
    method.material = from.texts("material", parts_max, longest);
    method.steps = from.texts("steps", parts_max, longest);
    method.tips = from.texts("tips", parts_max, longest);
    if (method.steps.empty()) from.at("steps").fault("no_steps", msg("{file}: {place} is empty."));
    method.phases = read_phases(from);
    method.zones = read_zones(from);
    for (const Node& each : from.list("votes", limits::votes_per_activity_max)) {
        method.votes.push_back(read_vote(each));
    }
    method.takes = read_takes(from, method);
    method.hands_on = read_parts(from, "hands_on", method);
    if (method.zones.empty() && method.votes.empty()) {
        from.fault("nothing_in_it", msg("{file}: a method has zones or votes, and this one has "
                                        "neither."));
    }
    check_placing(from, method);
    return method;
}

// Its name is its key, which sessions hold.
std::string key_of(const std::string& file) {
    const std::string key = file.substr(0, file.size() - std::string_view(".json").size());
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    };
    if (!key.empty() && key.size() <= limits::short_name_code_points_max &&
        std::ranges::all_of(key, fits)) {
        return key;
    }
    throw base::Failure({"bad_name", msg("{file} must be called with small letters, digits and "
                                         "“-”, at most {max}."),
                         {{"file", file},
                          {"max", std::to_string(limits::short_name_code_points_max)}}});
}

// What a method takes in, another one, or itself another time, must hand on.
void check_takes(const workshop::Methods& methods) {
    for (const Method& method : methods) {
        for (const Method::Part& take : method.takes) {
            const bool given = std::ranges::any_of(methods, [&](const Method& other) {
                return std::ranges::find(other.hands_on, take.what, &Method::Part::what) !=
                       other.hands_on.end();
            });
            if (given) continue;
            throw base::Failure({"nobody_hands_on",
                                 msg("{file} takes in “{what}”, which no method hands on."),
                                 {{"file", method.key + ".json"},
                                  {"what", file_word(take.what)}}});
        }
    }
}

}  // namespace

workshop::Methods read_methods(const std::string& folder, const std::string& language) {
    workshop::Methods methods;
    for (const std::string& file : json_files(folder)) {
        const std::string key = key_of(file);
        methods.push_back(read_file(folder + "/" + file, file, language,
                                    [&](const Node& root) { return read_method(root, key); }));
    }
    std::ranges::sort(methods, {}, [](const Method& each) {
        return std::tie(each.order, each.key);
    });
    check_takes(methods);
    return methods;
}

}  // namespace methods
