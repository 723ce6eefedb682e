#include "voting/opinion_map.h"

#include "voting/opinion_clusters.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace voting {
namespace {

constexpr double blurred_below = 0.25;
constexpr double sure = 1.2816;  // one-sided 90 percent of the normal distribution

// Rows are opinions, columns statements, centred; what was not seen is the column's mean: 0.
struct Table {
    std::vector<std::vector<double>> rows;
    std::vector<double> people;
    std::vector<double> seen_part;  // of the statements, by row
};

Table table_of(const Profile& profile) {
    const std::size_t n = profile.options().size();
    std::vector<double> sum(n, 0), seen(n, 0);
    for (const Paper& paper : profile.papers()) {
        for (const Choice& choice : profile.choices(paper)) {
            sum[choice.option] += double(choice.value) * double(paper.count);
            seen[choice.option] += double(paper.count);
        }
    }
    Table table;
    for (const Paper& paper : profile.papers()) {
        std::vector<double> row(n, 0);
        for (const Choice& choice : profile.choices(paper)) {
            row[choice.option] = double(choice.value) - sum[choice.option] / seen[choice.option];
        }
        table.rows.push_back(std::move(row));
        table.people.push_back(double(paper.count));
        table.seen_part.push_back(n == 0 ? 0 : double(paper.size) / double(n));
    }
    return table;
}

using Direction = std::vector<double>;

double dot(const Direction& a, const Direction& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
    return sum;
}

// Length 1 (or all 0), and its largest part positive: a direction has no sign of its own.
void normalise(Direction& direction) {
    const double length = std::sqrt(dot(direction, direction));
    if (length < 1e-12) return direction.assign(direction.size(), 0);
    const auto smaller = [](double a, double b) { return std::abs(a) < std::abs(b) - 1e-9; };
    const auto largest = std::max_element(direction.begin(), direction.end(), smaller);
    const double scale = (*largest < 0 ? -1 : 1) / length;
    for (double& part : direction) part *= scale;
}

// The widest direction of the rows, apart from those given: power iteration (Hotelling, 1933).
Direction widest(const Table& table, std::size_t columns,
                 const std::vector<Direction>& apart_from) {
    Direction direction(columns);
    for (std::size_t i = 0; i < columns; ++i) direction[i] = 1 + double(i) / double(columns + 1);
    constexpr int steps = 200;
    for (int step = 0; step < steps; ++step) {
        for (const Direction& other : apart_from) {
            const double along = dot(direction, other);
            for (std::size_t i = 0; i < columns; ++i) direction[i] -= along * other[i];
        }
        Direction next(columns, 0);
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            const double along = dot(table.rows[r], direction) * table.people[r];
            for (std::size_t i = 0; i < columns; ++i) next[i] += along * table.rows[r][i];
        }
        for (const Direction& other : apart_from) {
            const double along = dot(next, other);
            for (std::size_t i = 0; i < columns; ++i) next[i] -= along * other[i];
        }
        normalise(next);
        direction = std::move(next);
    }
    return direction;
}

// Who answered little is drawn outwards as far as those who answered all (as Polis does).
std::vector<OpinionPlace> places_of(const Profile& profile, const Table& table) {
    const std::size_t columns = profile.options().size();
    const Direction first = widest(table, columns, {});
    const Direction second = widest(table, columns, {first});
    std::vector<OpinionPlace> places;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        const double out = table.seen_part[r] > 0 ? std::sqrt(1 / table.seen_part[r]) : 0;
        places.push_back({dot(table.rows[r], first) * out, dot(table.rows[r], second) * out,
                          std::int64_t(table.people[r]), 0});
    }
    return places;
}

void count(Answers& answers, std::int32_t value, std::int64_t people) {
    (value > 0 ? answers.agree : value < 0 ? answers.disagree : answers.pass) += people;
}

void count_answers(OpinionMap& map, const Profile& profile) {
    for (const OptionId option : profile.options()) {
        map.statements.push_back({option, {}, std::vector<Answers>(map.groups.size()), 1, 1});
    }
    for (std::size_t p = 0; p < profile.papers().size(); ++p) {
        const Paper& paper = profile.papers()[p];
        for (const Choice& choice : profile.choices(paper)) {
            OpinionStatement& statement = map.statements[choice.option];
            count(statement.all, choice.value, paper.count);
            count(statement.groups[map.places[p].group], choice.value, paper.count);
        }
    }
    for (OpinionStatement& statement : map.statements) {
        for (const Answers& each : statement.groups) {
            statement.consensus *= each.share();
            statement.refusal *= Answers{each.disagree, each.agree, each.pass}.share();
        }
    }
}

// Whether a share differs from another, or from a half, more than chance would make it.
double surplus(std::int64_t some, std::int64_t all, std::int64_t other_some,
               std::int64_t other_all) {
    const double own = double(some + 1) / double(all + 2);
    const double other = double(other_some + 1) / double(other_all + 2);
    const double pooled = double(some + other_some + 2) / double(all + other_all + 4);
    const double spread =
        pooled * (1 - pooled) * (1 / double(all + 2) + 1 / double(other_all + 2));
    return spread > 0 ? (own - other) / std::sqrt(spread) : 0;
}

std::optional<Characteristic> says(const OpinionStatement& statement, std::size_t group,
                                   bool agrees) {
    const Answers& own = statement.groups[group];
    const std::int64_t some = agrees ? own.agree : own.disagree;
    const std::int64_t all_some = agrees ? statement.all.agree : statement.all.disagree;
    const std::int64_t others = statement.all.seen() - own.seen();
    const double most = double(2 * some - own.seen()) / std::sqrt(double(own.seen() + 1));
    if (own.seen() == 0 || most < sure) return std::nullopt;
    if (surplus(some, own.seen(), all_some - some, others) < sure) return std::nullopt;
    const double inside = double(some + 1) / double(own.seen() + 2);
    const double outside = double(all_some - some + 1) / double(others + 2);
    return Characteristic{statement.option, agrees, inside / outside};
}

void characterise(OpinionMap& map) {
    for (std::size_t group = 0; map.groups.size() > 1 && group < map.groups.size(); ++group) {
        auto& told = map.groups[group].says;
        for (const OpinionStatement& statement : map.statements) {
            for (const bool agrees : {true, false}) {
                if (const auto each = says(statement, group, agrees)) told.push_back(*each);
            }
        }
        std::ranges::stable_sort(told, std::greater(), &Characteristic::ratio);
        if (told.size() > opinion_says_max) told.resize(opinion_says_max);
    }
}

// Groups by size, the largest first; of equal ones, the one further to the left.
void take_groups(OpinionMap& map, const std::vector<std::size_t>& group) {
    std::map<std::size_t, std::pair<std::int64_t, double>> sizes;  // people, sum of x
    for (std::size_t p = 0; p < group.size(); ++p) {
        sizes[group[p]].first += map.places[p].people;
        sizes[group[p]].second += map.places[p].x * double(map.places[p].people);
    }
    std::vector<std::size_t> order;
    for (const auto& [each, size] : sizes) order.push_back(each);
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
        if (sizes[a].first != sizes[b].first) return sizes[a].first > sizes[b].first;
        return sizes[a].second / double(sizes[a].first) < sizes[b].second / double(sizes[b].first);
    });
    for (const std::size_t each : order) map.groups.push_back({sizes[each].first, {}});
    for (std::size_t p = 0; p < group.size(); ++p) {
        map.places[p].group = std::size_t(std::ranges::find(order, group[p]) - order.begin());
    }
}

void find_groups(OpinionMap& map, std::int64_t people, std::int64_t least,
                 const std::stop_token& stop) {
    const std::vector<std::size_t> one(map.places.size(), 0);
    if (people < opinion_people_min) {
        map.warnings.push_back(OpinionWarning::too_few_people);
        return take_groups(map, one);
    }
    if (people < opinion_people_few) map.warnings.push_back(OpinionWarning::few_people);
    const BestClustering best = best_clustering(map.places, opinion_groups_max, least, stop);
    map.separation = std::max(best.separation, 0.0);
    if (best.separation < blurred_below) map.warnings.push_back(OpinionWarning::blurred);
    if (best.small) map.warnings.push_back(OpinionWarning::small_group);
    const bool told = !best.small && best.separation >= blurred_below;
    take_groups(map, told ? best.group : one);
}

}  // namespace

OpinionMap opinion_map(const Profile& given, std::int64_t least, const std::stop_token& stop) {
    Profile answered(given.options());
    for (const Paper& paper : given.papers()) {
        if (paper.size > 0) answered.add(given.choices(paper), "", paper.count);
    }
    const Profile profile = answered.grouped();
    OpinionMap map;
    const Table table = table_of(profile);
    map.places = places_of(profile, table);
    find_groups(map, profile.ballots(), least, stop);
    count_answers(map, profile);
    characterise(map);
    double seen = 0;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        seen += table.seen_part[r] * table.people[r];
    }
    if (profile.ballots() > 0 && seen < 0.5 * double(profile.ballots())) {
        map.warnings.push_back(OpinionWarning::sparse);
    }
    return map;
}

}  // namespace voting
