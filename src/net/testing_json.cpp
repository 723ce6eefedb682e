#include "net/testing_json.h"

#include <cmath>

namespace net {

namespace bounds = base::limits;
using workshop::RunEnd;

namespace {

constexpr std::array ends{"goal", "done", "gave_up", "silent", "closed"};
static_assert(ends.size() == workshop::run_end_count);

constexpr std::int64_t pixels_max = 100'000;  // of a picture as shown; a tap may lie beside it
constexpr std::string_view png_begins = "\x89PNG";

RunEnd any_end_in(const Json& json, const char* name) {
    const std::string text = text_in(json, name, bounds::short_name_code_points_max);
    for (std::size_t i = 0; i < ends.size(); ++i) {
        if (text == ends[i]) return RunEnd(i);
    }
    throw BadMessage(name);
}

float side_in(const Json& json, const char* name) {
    return float(whole_in(json, name, 0, std::int64_t(bounds::frame_side_units_max)));
}

std::string fingerprint_in(const Json& json, const char* name) {
    std::string text = text_in(json, name, 16);
    const bool good = text.empty() || (text.size() == 16 && base::from_hex(text));
    if (!good) throw BadMessage(name);
    return text;
}

}  // namespace

const char* name_of(RunEnd end) { return ends[std::size_t(end)]; }

RunEnd end_in(const Json& json, const char* name) {
    const RunEnd end = any_end_in(json, name);
    const bool sayable =
        end == RunEnd::said_done || end == RunEnd::gave_up || end == RunEnd::fell_silent;
    if (!sayable) throw BadMessage(name);
    return end;
}

Json json_of(const TapAsked& tap) {
    Json json{{"taps", tap.taps}};
    if (tap.zone) {
        json["zone"] = tap.zone.value;
    } else {
        json["x"] = std::llround(tap.at_px.x);
        json["y"] = std::llround(tap.at_px.y);
        json["width"] = std::llround(tap.width_px);
    }
    if (tap.after_ms) json["after_ms"] = *tap.after_ms;
    return json;
}

TapAsked tap_in(const Json& json) {
    TapAsked tap;
    tap.taps = std::size_t(whole_in(json, "taps", 0, std::int64_t(bounds::run_taps_max)));
    if (json.contains("zone")) {
        tap.zone = {std::uint64_t(whole_in(json, "zone", 1, std::int64_t(bounds::id_max)))};
    } else {
        tap.at_px = {float(whole_in(json, "x", -pixels_max, pixels_max)),
                     float(whole_in(json, "y", -pixels_max, pixels_max))};
        tap.width_px = float(whole_in(json, "width", 1, pixels_max));
    }
    if (json.contains("after_ms")) {
        tap.after_ms = whole_in(json, "after_ms", 0, bounds::tap_after_ms_max);
    }
    return tap;
}

Json json_of(const TesterSees& seen) {
    Json zones = Json::array();
    for (const TesterSees::Zone& zone : seen.zones) {
        zones.push_back({{"id", zone.id.value}, {"name", zone.name}});
    }
    Json json{{"task", seen.task},
              {"title", seen.title},
              {"width", std::llround(seen.size.x)},
              {"height", std::llround(seen.size.y)},
              {"zones", std::move(zones)},
              {"picture", seen.picture},
              {"taps", seen.taps},
              {"visits", seen.visits},
              {"nowhere", seen.went_nowhere}};
    if (seen.end) json["end"] = name_of(*seen.end);
    return json;
}

TesterSees seen_in(const Json& json) {
    constexpr auto taps_max = std::int64_t(bounds::run_taps_max);
    TesterSees seen;
    seen.task = text_in(json, "task", bounds::task_code_points_max);
    seen.title = text_in(json, "title", bounds::title_code_points_max);
    seen.size = {side_in(json, "width"), side_in(json, "height")};
    for (const Json& zone : list_in(json, "zones", bounds::frame_zones_max)) {
        seen.zones.push_back(
            {{std::uint64_t(whole_in(zone, "id", 1, std::int64_t(bounds::id_max)))},
             text_in(zone, "name", bounds::card_text_code_points_max)});
    }
    seen.picture = fingerprint_in(json, "picture");
    seen.taps = std::size_t(whole_in(json, "taps", 0, taps_max));
    seen.visits = std::size_t(whole_in(json, "visits", 0, taps_max));
    seen.went_nowhere = truth_in(json, "nowhere");
    if (json.contains("end")) seen.end = any_end_in(json, "end");
    return seen;
}

Feedback feedback_in(const Json& json, const char* name) {
    Feedback answers;
    const Json& list = list_in(json, name, answers.size());
    if (list.size() != answers.size()) throw BadMessage(name);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        answers[i] = text(list[i], name, bounds::instruction_code_points_max);
    }
    return answers;
}

std::shared_ptr<const std::string> png_in(const Json& json, const char* name) {
    const auto bytes = base::from_base64(text_in(json, name, limits::from_host_bytes_max));
    if (!bytes || bytes->size() > limits::screen_png_bytes_max) throw BadMessage(name);
    auto png = std::make_shared<const std::string>(bytes->begin(), bytes->end());
    if (!png->starts_with(png_begins)) throw BadMessage(name);
    return png;
}

}  // namespace net
