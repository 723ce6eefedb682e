#include "exchange/report.h"

#include "base/days.h"
#include "base/limits.h"
#include "exchange/report_parts.h"
#include "workshop/decide.h"
#include "workshop/dump.h"
#include "workshop/evolve.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>

namespace exchange {
namespace {

using painting::Facts;
using painting::Heading;
using painting::Paragraph;

constexpr std::size_t seal_digits = 16;  // what the minutes print

std::string offset_text(int minutes) {
    if (minutes == 0) return "UTC";
    const int size = std::abs(minutes);
    return fmt::format("UTC{}{}:{:02}", minutes < 0 ? "−" : "+", size / 60, size % 60);
}

// Ballots of all counted votes by college, small colleges folded as when they were opened.
std::map<std::string, std::int64_t> ballots_by_college(const workshop::State& state) {
    std::map<std::string, std::int64_t> sizes;
    for (const auto& [id, vote] : state.votes) {
        if (!workshop::is_counted(vote)) continue;
        for (const auto& ballot : workshop::folded_and_sorted(workshop::ballots_of(vote))) {
            ++sizes[ballot.college];
        }
    }
    return sizes;
}

std::string college_text(const Material& material, const workshop::College& college,
                         const std::map<std::string, std::int64_t>& ballots) {
    const auto cards = std::count_if(
        material.state.cards.begin(), material.state.cards.end(), [&](const auto& each) {
            return !each.second.deleted && each.second.college == college.key;
        });
    std::string text = material.words.count("{n} card", "{n} cards", cards);
    if (const auto found = ballots.find(college.key); found != ballots.end()) {
        text += ", " + material.words.count("{n} ballot", "{n} ballots", found->second);
    }
    return text;
}

std::string minutes_text(base::Milliseconds duration_ms, const base::Words& words) {
    return words.count("{n} minute", "{n} minutes",
                       (duration_ms + base::minute_ms / 2) / base::minute_ms);
}

}  // namespace

Blocks head_blocks(const Material& material) {
    const workshop::State& state = material.state;
    const base::Words& words = material.words;
    Facts facts;
    if (!state.place.empty()) facts.rows.emplace_back(words.say("Place"), state.place);
    if (!state.date.empty()) {
        facts.rows.emplace_back(words.say("Date"), base::long_day(words, state.date));
    }
    facts.rows.emplace_back(words.say("Cards"), std::to_string(workshop::card_count(state)));
    const auto ballots = ballots_by_college(state);
    for (const workshop::College& college : state.colleges) {
        facts.rows.emplace_back(college.name, college_text(material, college, ballots));
    }
    if (const auto folded = ballots.find(""); folded != ballots.end()) {
        facts.rows.emplace_back(words.say("Colleges told together"),
                                words.count("{n} ballot", "{n} ballots", folded->second));
    }
    Blocks blocks{Heading{state.title, 0}, std::move(facts)};
    if (!ballots.empty()) {
        blocks.push_back(Paragraph{
            words.say("Colleges that cast fewer than {min} ballots in a vote are told together, so "
                      "that nobody’s choice can be guessed.",
                      {{"min", std::to_string(base::limits::small_college_ballots_min)}}),
            true});
    }
    return blocks;
}

std::map<workshop::ActivityId, Course> course_of(std::span<const workshop::Entry> entries) {
    std::map<workshop::ActivityId, Course> courses;
    workshop::ActivityId running;
    base::Milliseconds since = 0;
    const auto stop = [&](base::Milliseconds at) {
        if (running) courses[running].lasted_ms += at - since;
    };
    for (const workshop::Entry& entry : entries) {
        if (const auto* started = std::get_if<workshop::ActivityStarted>(&entry.event)) {
            stop(entry.at);
            running = started->activity;
            since = entry.at;
            if (!courses.contains(running)) courses[running].began_at = since;
        } else if (std::holds_alternative<workshop::SessionEnded>(entry.event)) {
            stop(entry.at);
            running = {};
        }
    }
    if (!entries.empty()) stop(entries.back().at);
    return courses;
}

Blocks agenda_blocks(const Material& material) {
    const base::Words& words = material.words;
    const auto courses = course_of(material.entries);
    Facts facts;
    for (const workshop::Activity& activity : material.state.agenda) {
        const std::string planned = minutes_text(activity.duration_ms, words);
        const auto course = courses.find(activity.id);
        if (course == courses.end()) {
            facts.rows.emplace_back(
                activity.title,
                words.say("planned {planned}, did not take place", {{"planned", planned}}));
            continue;
        }
        facts.rows.emplace_back(
            material.clock(course->second.began_at) + "  " + activity.title,
            words.say(
                "planned {planned}, took {took}",
                {{"planned", planned}, {"took", minutes_text(course->second.lasted_ms, words)}}));
    }
    if (facts.rows.empty()) return {};
    return {Heading{words.say("Agenda"), 1}, std::move(facts),
            Paragraph{words.say("Times are {zone}.",
                                {{"zone", offset_text(material.utc_offset_minutes)}}),
                      true}};
}

Blocks seal_blocks(const Material& material) {
    const base::Words& words = material.words;
    Facts facts;
    for (const workshop::Seal& seal : material.state.seals) {
        facts.rows.emplace_back(
            words.say("After entry {n}", {{"n", std::to_string(seal.up_to_seq)}}),
            base::hex(seal.digest).substr(0, seal_digits));
    }
    facts.rows.emplace_back(words.say("Final state"),
                            base::hex(workshop::digest(material.state)).substr(0, seal_digits));
    return {Heading{words.say("Seals"), 1},
            Paragraph{words.say("Each seal is the beginning of the digest of everything that the "
                                "session file held at that moment. Whoever keeps this page can "
                                "tell later whether anything was changed.")},
            std::move(facts)};
}

Report session_report(std::span<const workshop::Entry> entries, const base::Words& words,
                      int utc_offset_minutes, const PhotoSource& photos) {
    const workshop::State state = workshop::fold(entries);
    const Material material{entries, state, words, utc_offset_minutes, photos};
    Report report;
    report.frame.title = state.title;
    report.frame.footer = state.place;
    if (!state.date.empty()) {
        report.frame.footer +=
            (state.place.empty() ? "" : " · ") + base::long_day(words, state.date);
    }
    if (!entries.empty()) report.frame.created_iso = base::iso_time(entries.back().at);
    Blocks blocks;
    for (const auto part : {head_blocks, closing_blocks, outcome_blocks, agenda_blocks,
                            vote_blocks, crossing_blocks, project_blocks, card_blocks,
                            sheet_blocks, frame_blocks, test_blocks, average_blocks, link_blocks,
                            seal_blocks}) {
        Blocks more = part(material);
        std::move(more.begin(), more.end(), std::back_inserter(blocks));
    }
    report.pages.push_back({std::move(blocks)});
    return report;
}

std::string pdf_bytes(const Report& report) {
    return painting::pdf_bytes(report.pages, report.frame);
}

void write_pdf(const Report& report, const std::string& path) {
    painting::write_pdf(path, report.pages, report.frame);
}

}  // namespace exchange
