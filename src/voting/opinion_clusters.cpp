#include "voting/opinion_clusters.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace voting {
namespace {

struct Point {
    double x = 0, y = 0;
};

double distance(const OpinionPlace& place, Point centre) {
    return std::hypot(place.x - centre.x, place.y - centre.y);
}

// The place farthest from every centre so far; of equal ones the more populous, then the leftmost.
Point farthest(const std::vector<OpinionPlace>& places, const std::vector<Point>& centres) {
    const OpinionPlace* best = nullptr;
    double best_gap = -1;
    for (const OpinionPlace& place : places) {
        double gap = std::numeric_limits<double>::max();
        for (const Point centre : centres) gap = std::min(gap, distance(place, centre));
        if (best == nullptr || gap > best_gap + 1e-12) {
            best = &place;
            best_gap = gap;
        }
    }
    return {best->x, best->y};
}

std::vector<std::size_t> nearest(const std::vector<OpinionPlace>& places,
                                 const std::vector<Point>& centres) {
    std::vector<std::size_t> group;
    for (const OpinionPlace& place : places) {
        std::size_t best = 0;
        for (std::size_t i = 1; i < centres.size(); ++i) {
            if (distance(place, centres[i]) < distance(place, centres[best]) - 1e-12) best = i;
        }
        group.push_back(best);
    }
    return group;
}

std::vector<Point> middles(const std::vector<OpinionPlace>& places,
                           const std::vector<std::size_t>& group, std::vector<Point> centres) {
    for (std::size_t i = 0; i < centres.size(); ++i) {
        double people = 0, x = 0, y = 0;
        for (std::size_t p = 0; p < places.size(); ++p) {
            if (group[p] != i) continue;
            people += double(places[p].people);
            x += places[p].x * double(places[p].people);
            y += places[p].y * double(places[p].people);
        }
        if (people > 0) centres[i] = {x / people, y / people};
    }
    return centres;
}

double silhouette(const std::vector<OpinionPlace>& places, const std::vector<std::size_t>& group,
                  std::size_t groups) {
    double sum = 0, people = 0;
    for (std::size_t p = 0; p < places.size(); ++p) {
        std::vector<double> far(groups, 0), weight(groups, 0);
        for (std::size_t q = 0; q < places.size(); ++q) {
            const double others = double(places[q].people) - (p == q ? 1 : 0);
            far[group[q]] += others * std::hypot(places[p].x - places[q].x,
                                                 places[p].y - places[q].y);
            weight[group[q]] += others;
        }
        double other = std::numeric_limits<double>::max();
        for (std::size_t i = 0; i < groups; ++i) {
            if (i != group[p] && weight[i] > 0) other = std::min(other, far[i] / weight[i]);
        }
        const double own = weight[group[p]] > 0 ? far[group[p]] / weight[group[p]] : 0;
        const double larger = std::max(own, other);
        if (weight[group[p]] > 0 && larger > 0) {
            sum += double(places[p].people) * (other - own) / larger;
        }
        people += double(places[p].people);
    }
    return people > 0 ? sum / people : -1;
}

std::int64_t smallest(const std::vector<OpinionPlace>& places,
                      const std::vector<std::size_t>& group, std::size_t groups) {
    std::vector<std::int64_t> people(groups, 0);
    for (std::size_t p = 0; p < places.size(); ++p) people[group[p]] += places[p].people;
    return *std::min_element(people.begin(), people.end());
}

Clustering clustered(const std::vector<OpinionPlace>& places, std::size_t groups) {
    std::vector<Point> centres{farthest(places, {{0, 0}})};
    while (centres.size() < groups) centres.push_back(farthest(places, centres));
    Clustering clustering;
    constexpr int steps_max = 100;
    for (int step = 0; step < steps_max; ++step) {
        auto group = nearest(places, centres);
        if (group == clustering.group) break;
        clustering.group = std::move(group);
        centres = middles(places, clustering.group, centres);
    }
    clustering.separation = silhouette(places, clustering.group, groups);
    return clustering;
}

}  // namespace

BestClustering best_clustering(const std::vector<OpinionPlace>& places, std::size_t most,
                               std::int64_t least, const std::stop_token& stop) {
    constexpr double clearly = 0.1;
    BestClustering best{{std::vector<std::size_t>(places.size(), 0), -1}, false};
    for (std::size_t groups = 2; groups <= std::min(most, places.size()); ++groups) {
        if (stop.stop_requested()) throw Cancelled{};
        const Clustering each = clustered(places, groups);
        const bool small = smallest(places, each.group, groups) < least;
        const bool first = best.separation < 0 || (best.small && !small);
        if (small && !best.small && best.separation >= 0) continue;
        if (first || each.separation > best.separation + clearly) best = {each, small};
    }
    return best;
}

}  // namespace voting
