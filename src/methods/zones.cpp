#include "methods/zones.h"

#include "base/limits.h"

#include <algorithm>

namespace methods {
namespace {

using base::msg;
using workshop::FrameKind;
using workshop::Method;
namespace limits = base::limits;

constexpr std::size_t name_max = limits::frame_name_code_points_max;
constexpr std::initializer_list<const char*> yield_words = {
    "acteurs",   "personas", "etapes",     "irritants", "besoins", "constats",
    "questions", "idees",    "prototypes", "retours",   "projets", "actions"};
static_assert(yield_words.size() == workshop::yield_count);
constexpr int cards_max = 12;  // across a cell, and one below the other

bool is_table(const Method::Zone& zone) {
    return zone.kind == FrameKind::lanes || zone.kind == FrameKind::journey;
}

// {"times": 3, "fr": "Scène {n}", "en": "Scene {n}"}; without a text: unnamed.
template <class Add>
void read_names(const Node& from, const char* key, std::size_t max,
                std::initializer_list<const char*> keys, Add add) {
    std::size_t count = 0;
    for (const Node& each : from.list(key, max)) {
        std::int64_t times = 1;
        std::string name;
        if (each.value().is_object()) {
            each.only(keys);
            times = each.number_or("times", 1, std::int64_t(max), 1);
            if (each.find("fr") || each.find("en")) name = each.text(name_max);
        } else {
            name = each.text(name_max);
        }
        for (std::int64_t i = 0; i < times; ++i) {
            if (++count > max) {
                each.fault("too_many", msg("{file}: {place} makes more than {max}."),
                           {{"max", std::to_string(max)}});
            }
            add(each, base::filled(name, {{"n", std::to_string(count)}}));
        }
    }
}

// A line between lanes is told as one, {"line": true}, and drawn by its dashes.
void read_rows(const Node& from, Method::Zone& zone) {
    read_names(from, "rows", limits::frame_rows_max, {"fr", "en", "times", "cards", "line"},
               [&](const Node& row, const std::string& name) {
                   Method::Lane lane{name};
                   if (row.value().is_object()) {
                       lane.cards = int(row.number_or("cards", 1, cards_max, 1));
                       if (row.truth_or("line", false)) lane.name = "— " + name + " —";
                   }
                   zone.rows.push_back(std::move(lane));
               });
}

void check_names(const Node& from, const Method::Zone& zone) {
    const std::size_t columns = zone.columns.size(), rows = zone.rows.size();
    if (zone.kind == FrameKind::axes && (columns != 2 || rows != 2)) {
        from.fault("bad_axes", msg("{file}: {place} has two axes: two columns and two rows name "
                                   "their ends."));
    }
    if (is_table(zone) && (columns < 1 || rows < 1)) {
        from.fault("empty_table", msg("{file}: {place} is a table: it has columns and rows."));
    }
    if (zone.kind == FrameKind::journey && rows < 2) {
        from.fault("no_curve", msg("{file}: {place} is a journey: its last row is the curve’s, "
                                   "below at least one other."));
    }
    const bool plain = zone.kind == FrameKind::page || zone.kind == FrameKind::screen;
    if (plain && columns + rows > 0) {
        from.fault("named_page", msg("{file}: {place} is no table: it has no columns and rows."));
    }
}

bool lie_on_each_other(const Method::Box& a, const Method::Box& b) {
    return a.column < b.column + b.columns && b.column < a.column + a.columns &&
           a.row < b.row + b.rows && b.row < a.row + a.rows;
}

// {"fr": …, "en": …, "at": [column, row], "size": [columns, rows]}, from 0.
Method::Box read_box(const Node& from) {
    from.only({"fr", "en", "at", "size"});
    Method::Box box{from.text(limits::title_code_points_max)};
    const auto pair = [&](const char* key, int least, int& first, int& second) {
        const std::vector<Node> both = from.list(key, 2);
        if (both.size() != 2) {
            from.fault("no_pair", msg("{file}: {place} needs two numbers in “{key}”."),
                       {{"key", key}});
        }
        first = int(both[0].number(least, limits::method_grid_max));
        second = int(both[1].number(least, limits::method_grid_max));
    };
    pair("at", 0, box.column, box.row);
    if (from.find("size")) pair("size", 1, box.columns, box.rows);
    return box;
}

void read_boxes(const Node& from, Method::Zone& zone) {
    for (const Node& each : from.list("boxes", limits::method_boxes_max)) {
        if (zone.kind != FrameKind::page) {
            each.fault("no_page", msg("{file}: {place}: only a page has boxes."));
        }
        const Method::Box box = read_box(each);
        const auto under = std::ranges::find_if(
            zone.boxes, [&](const Method::Box& other) { return lie_on_each_other(box, other); });
        if (under != zone.boxes.end()) {
            each.fault("overlap", msg("{file}: {place} lies on “{other}”."),
                       {{"other", under->title}});
        }
        zone.boxes.push_back(box);
    }
}

std::optional<workshop::StampKind> stamp_called(const std::string& key) {
    for (const workshop::StampRow& row : workshop::stamp_rows()) {
        if (row.key == key && row.kind != workshop::StampKind::pin) return row.kind;
    }
    return {};
}

void read_stamps(const Node& from, Method::Zone& zone) {
    for (const Node& each : from.list("stamps", limits::method_boxes_max)) {
        each.only({"kind", "size", "box"});
        Method::Piece piece;
        const std::string kind = each.at("kind").plain(limits::short_name_code_points_max);
        const auto found = stamp_called(kind);
        if (!found) {
            each.fault("unknown_stamp", msg("{file}: “{word}” in {place} is no stamp."),
                       {{"word", kind}});
        }
        piece.kind = *found;
        if (const auto size = each.find("size")) {
            piece.size = size->one_of<workshop::StampSize>({"small", "medium", "large", "largest"});
        }
        piece.box = std::size_t(each.at("box").number(0, std::int64_t(limits::method_boxes_max)));
        if (piece.box >= zone.boxes.size()) {
            each.fault("no_box",
                       msg("{file}: {place} names box {n}, and there are {count}, counted from 0."),
                       {{"n", std::to_string(piece.box)},
                        {"count", std::to_string(zone.boxes.size())}});
        }
        zone.stamps.push_back(piece);
    }
}

Method::Zone read_zone(const Node& from) {
    from.only({"key", "title", "kind", "below", "columns", "rows", "cards_across", "boxes",
               "stamps"});
    Method::Zone zone;
    zone.key = from.at("key").plain(limits::short_name_code_points_max);
    zone.title = from.text_or("title", limits::title_code_points_max);
    zone.kind = from.at("kind").one_of<FrameKind>({"page", "axes", "table", "screen", "journey"});
    zone.below = from.truth_or("below", false);
    read_names(from, "columns", limits::frame_columns_max, {"fr", "en", "times"},
               [&](const Node&, const std::string& name) { zone.columns.push_back(name); });
    read_rows(from, zone);
    check_names(from, zone);
    if (const auto across = from.find("cards_across")) {
        if (!across->value().is_number_float()) {
            zone.cards_across = float(across->number(1, cards_max));
        } else {
            zone.cards_across = across->value().get<float>();
        }
        if (!(zone.cards_across >= 1 && zone.cards_across <= cards_max)) {
            across->fault("bad_width", msg("{file}: {place} must be from 1 to {max} cards."),
                          {{"max", std::to_string(cards_max)}});
        }
    }
    read_boxes(from, zone);
    read_stamps(from, zone);
    return zone;
}

// A number from 0 that must be below this count.
std::optional<std::uint32_t> index_in(const Node& from, const char* key, std::size_t count) {
    const auto found = from.find(key);
    if (!found) return {};
    const std::int64_t index = found->number(0, std::int64_t(limits::method_boxes_max));
    if (index < std::int64_t(count)) return std::uint32_t(index);
    found->fault("no_such", msg("{file}: {place} is {n}, and there are {count}, counted from 0."),
                 {{"n", std::to_string(index)}, {"count", std::to_string(count)}});
}

Method::Part read_part(const Node& from, const Method& method) {
    from.only({"what", "zone", "column", "row", "box"});
    Method::Part part;
    part.what = from.at("what").one_of<workshop::Yield>(yield_words);
    const Node zone = from.at("zone");
    const std::string key = zone.plain(limits::short_name_code_points_max);
    const auto found = std::ranges::find(method.zones, key, &Method::Zone::key);
    if (found == method.zones.end()) {
        zone.fault("no_zone", msg("{file}: {place} names “{key}”, and no zone is called so."),
                   {{"key", key}});
    }
    part.zone = std::size_t(found - method.zones.begin());
    if (is_table(*found)) {
        part.column = index_in(from, "column", found->columns.size());
        part.row = index_in(from, "row", found->rows.size());
        if (workshop::cells_of(workshop::frame_of(*found, {}), part).empty()) {
            from.fault("no_cell", msg("{file}: {place} names a row that holds no cards."));
        }
    } else if (from.find("column") || from.find("row")) {
        from.fault("no_table", msg("{file}: {place} names a cell of “{key}”, which is no table."),
                   {{"key", key}});
    }
    part.box = index_in(from, "box", found->boxes.size());
    return part;
}

}  // namespace

const char* file_word(workshop::Yield what) { return yield_words.begin()[std::size_t(what)]; }

std::vector<Method::Zone> read_zones(const Node& from) {
    std::vector<Method::Zone> zones;
    for (const Node& each : from.list("zones", limits::method_zones_max)) {
        Method::Zone zone = read_zone(each);
        if (std::ranges::find(zones, zone.key, &Method::Zone::key) != zones.end()) {
            each.fault("zone_twice", msg("{file}: {place} is called “{key}” like another zone."),
                       {{"key", zone.key}});
        }
        zones.push_back(std::move(zone));
    }
    return zones;
}

std::vector<Method::Part> read_parts(const Node& from, const char* key, const Method& method) {
    std::vector<Method::Part> parts;
    for (const Node& each : from.list(key, limits::method_steps_max)) {
        parts.push_back(read_part(each, method));
    }
    return parts;
}

std::vector<Method::Part> read_takes(const Node& from, const Method& method) {
    std::vector<Method::Part> takes = read_parts(from, "takes", method);
    for (std::size_t i = 0; i < takes.size(); ++i) {
        const Method::Zone& zone = method.zones[takes[i].zone];
        if (is_table(zone)) continue;
        from.fault("not_a_table", msg("{file}: what is taken in lies in a table, and “{key}” is "
                                      "none."),
                   {{"key", zone.key}});
    }
    return takes;
}

}  // namespace methods
