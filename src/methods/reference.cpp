#include "methods/reference.h"

#include "base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

namespace methods {
namespace {

using base::msg;
using nlohmann::json;

// Where the reader stands, for the sentence that names a fault.
struct Place {
    std::string file;
    std::string where;  // "figures, raisons/ecologie"

    [[noreturn]] void fail(const char* sentence, base::Arguments more = {}) const {
        more.insert(more.begin(), {{"file", file}, {"where", where}});
        throw base::Failure({"bad_reference", sentence, std::move(more)});
    }
    Place in(const std::string& part) const {
        return {file, where.empty() ? part : where + ", " + part};
    }
};

void check_object(const json& from, const Place& place) {
    if (from.is_object()) return;
    place.fail(msg("{file}, {where}: an entry in braces is expected."));
}

std::string checked(const json& value, const char* name, const Place& place) {
    if (!value.is_string()) {
        place.fail(msg("{file}, {where}: “{name}” is not a text."), {{"name", name}});
    }
    const auto& text = value.get_ref<const std::string&>();
    if (base::code_points(text) > reference_text_code_points_max) {
        place.fail(msg("{file}, {where}: “{name}” has more than {max} characters."),
                   {{"name", name}, {"max", std::to_string(reference_text_code_points_max)}});
    }
    return text;
}

std::string text(const json& from, const char* name, const Place& place) {
    return from.contains(name) ? checked(from.at(name), name, place) : std::string();
}

std::string needed(const json& from, const char* name, const Place& place) {
    std::string found = text(from, name, place);
    if (base::trimmed(found).empty()) {
        place.fail(msg("{file}, {where}: “{name}” is missing."), {{"name", name}});
    }
    return found;
}

Wording wording(const json& from, const char* name, const Place& place) {
    if (!from.contains(name)) return {};
    const json& both = from.at(name);
    if (both.is_string()) return {checked(both, name, place), {}};
    const Place inside = place.in(name);
    check_object(both, inside);
    return {needed(both, "fr", inside), text(both, "en", inside)};
}

Wording needed_wording(const json& from, const char* name, const Place& place) {
    Wording found = wording(from, name, place);
    if (found.empty()) place.fail(msg("{file}, {where}: “{name}” is missing."), {{"name", name}});
    return found;
}

int number(const json& from, const char* name, int least, int most, const Place& place) {
    const json& value = from.at(name);
    if (!value.is_number_integer() || value.get<double>() < least || value.get<double>() > most) {
        place.fail(msg("{file}, {where}: “{name}” is not a whole number from {least} to {most}."),
                   {{"name", name},
                    {"least", std::to_string(least)},
                    {"most", std::to_string(most)}});
    }
    return value.get<int>();
}

const json& list(const json& from, const char* name, const Place& place) {
    static const json none = json::array();
    if (!from.contains(name)) return none;
    const json& entries = from.at(name);
    if (!entries.is_array()) {
        place.fail(msg("{file}, {where}: “{name}” is not a list."), {{"name", name}});
    }
    if (entries.size() > reference_entries_max) {
        place.fail(msg("{file}, {where}: “{name}” has more than {max} entries."),
                   {{"name", name}, {"max", std::to_string(reference_entries_max)}});
    }
    return entries;
}

// Entries that have a key each, no key twice.
template <class Entry, class Read>
std::vector<Entry> keyed(const json& from, const char* name, const Place& place, Read read) {
    std::vector<Entry> entries;
    std::set<std::string> keys;
    for (const json& each : list(from, name, place)) {
        const Place inside = place.in(name);
        check_object(each, inside);
        const std::string key = needed(each, "key", inside);
        if (!keys.insert(key).second) {
            inside.fail(msg("{file}, {where}: the key “{key}” is there twice."), {{"key", key}});
        }
        entries.push_back(read(each, inside.in(key)));
        entries.back().key = key;
    }
    return entries;
}

std::vector<std::string> texts(const json& from, const char* name, const Place& place) {
    std::vector<std::string> found;
    for (const json& each : list(from, name, place)) found.push_back(checked(each, name, place));
    return found;
}

constexpr int year_min = 1900, year_max = 2100;

// Source, population and year are the document's where a figure has none of its own.
Figure figure_from(const json& from, const Reference& whole, const Place& place) {
    Figure figure;
    figure.survey = text(from, "survey", place);
    figure.question = needed_wording(from, "question", place);
    figure.answer = needed_wording(from, "answer", place);
    figure.population = wording(from, "population", place);
    if (figure.population.empty()) figure.population = whole.population;
    if (figure.population.empty()) {
        place.fail(msg("{file}, {where}: “{name}” is missing."), {{"name", "population"}});
    }
    figure.college = text(from, "college", place);
    if (from.contains("percent")) figure.percent = number(from, "percent", 0, 100, place);
    figure.in_words = wording(from, "in_words", place);
    if (!figure.percent && figure.in_words.empty()) {
        place.fail(msg("{file}, {where}: there is neither a percentage nor what the source says "
                       "in words."));
    }
    figure.exact = needed(from, "exact", place);
    figure.source = from.contains("source") ? needed(from, "source", place) : whole.source;
    figure.year =
        from.contains("year") ? number(from, "year", year_min, year_max, place) : whole.year;
    figure.note = wording(from, "note", place);
    figure.silent = wording(from, "silent", place);
    return figure;
}

Item item_from(const json& from, const Place& place) {
    Item item;
    item.exact = needed(from, "exact", place);
    item.gloss = text(from, "gloss", place);
    item.short_name = wording(from, "short", place);
    item.detail = text(from, "long", place);
    item.parent = text(from, "parent", place);
    item.examples = texts(from, "examples", place);
    item.note = wording(from, "note", place);
    return item;
}

Group group_from(const json& from, const Place& place) {
    Group group;
    group.title = needed_wording(from, "title", place);
    group.exact = text(from, "exact", place);
    group.source = text(from, "source", place);
    group.influence = wording(from, "influence", place);
    group.ordered = from.contains("ordered") && from.at("ordered") == true;
    group.silent = wording(from, "silent", place);
    group.items = keyed<Item>(from, "items", place, item_from);
    return group;
}

// Its two lists must be there, and its cells as many as they cross.
Crossing crossing_from(const json& from, const Reference& whole, const Place& place) {
    Crossing crossing;
    crossing.rows = needed(from, "rows", place);
    crossing.columns = needed(from, "columns", place);
    crossing.question = needed_wording(from, "question", place);
    for (const json& row : list(from, "cells", place)) {
        crossing.cells.push_back(texts(json{{"cells", row}}, "cells", place));
    }
    for (const std::string& key : {crossing.rows, crossing.columns}) {
        if (whole.group(key) != nullptr) continue;
        place.fail(msg("{file}, {where}: there is no list “{key}”."), {{"key", key}});
    }
    const std::size_t columns = whole.group(crossing.columns)->items.size();
    const bool square = crossing.cells.size() == whole.group(crossing.rows)->items.size() &&
                        std::all_of(crossing.cells.begin(), crossing.cells.end(),
                                    [&](const auto& row) { return row.size() == columns; });
    if (!square) place.fail(msg("{file}, {where}: the cells do not fit the two lists."));
    return crossing;
}

template <class Entry>
const Entry* found_in(const std::vector<Entry>& entries, const std::string& key) {
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&](const Entry& each) { return each.key == key; });
    return found == entries.end() ? nullptr : &*found;
}

std::string bytes_of(const std::filesystem::path& file) {
    const Place place{file.filename().string(), {}};
    std::error_code error;
    if (std::filesystem::file_size(file, error) > reference_bytes_max || error) {
        place.fail(msg("{file} cannot be read, or is larger than {max} KiB."),
                   {{"max", std::to_string(reference_bytes_max / 1024)}});
    }
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

}  // namespace

std::string Item::label(const std::string& language) const {
    if (!short_name.empty()) return short_name.in(language);
    return language == "fr" || gloss.empty() ? exact : gloss;
}

const Item* Group::item(const std::string& item_key) const { return found_in(items, item_key); }
const Figure* Reference::figure(const std::string& figure_key) const {
    return found_in(figures, figure_key);
}
const Group* Reference::group(const std::string& group_key) const {
    return found_in(groups, group_key);
}

Reference parse_reference(const std::string& key, const std::string& bytes) {
    const Place place{key + ".json", {}};
    if (!base::is_utf8(bytes)) place.fail(msg("{file} is not UTF-8 text."));
    const json from = json::parse(bytes, nullptr, false);
    if (from.is_discarded() || !from.is_object()) place.fail(msg("{file} is not sound JSON."));
    const Place top = place.in("document");
    Reference whole;
    whole.key = key;
    whole.title = needed_wording(from, "title", top);
    whole.source = needed(from, "source", top);
    if (!from.contains("year")) {
        top.fail(msg("{file}, {where}: “{name}” is missing."), {{"name", "year"}});
    }
    whole.year = number(from, "year", year_min, year_max, top);
    whole.population = wording(from, "population", top);
    whole.exact = text(from, "exact", top);
    whole.own = from.contains("own") && from.at("own") == true;
    for (const json& each : list(from, "silent", top)) {
        whole.silent.push_back(needed_wording(json{{"silent", each}}, "silent", top));
    }
    whole.groups = keyed<Group>(from, "groups", place, group_from);
    whole.figures = keyed<Figure>(from, "figures", place, [&](const json& each, const Place& at) {
        return figure_from(each, whole, at);
    });
    whole.crossings =
        keyed<Crossing>(from, "matrices", place, [&](const json& each, const Place& at) {
            return crossing_from(each, whole, at);
        });
    return whole;
}

std::map<std::string, Reference> read_references(const std::string& folder) {
    std::error_code error;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    }
    if (error) {
        throw base::Failure({"no_references",
                             msg("The folder of reference figures {folder} cannot be read."),
                             {{"folder", folder}}});
    }
    if (files.size() > reference_files_max) {
        throw base::Failure({"many_references",
                             msg("The folder {folder} holds more than {max} files."),
                             {{"folder", folder}, {"max", std::to_string(reference_files_max)}}});
    }
    std::sort(files.begin(), files.end());  // the same fault is told whatever the disk's order
    std::map<std::string, Reference> references;
    for (const auto& file : files) {
        const std::string key = file.stem().string();
        references.emplace(key, parse_reference(key, bytes_of(file)));
    }
    return references;
}

std::vector<const Figure*> figures_of(const std::map<std::string, Reference>& references,
                                      const std::string& survey) {
    std::vector<const Figure*> found;
    if (survey.empty()) return found;
    for (const auto& [key, reference] : references) {
        for (const Figure& figure : reference.figures) {
            if (figure.survey == survey) found.push_back(&figure);
        }
    }
    return found;
}

const Figure* figure_of(const std::vector<const Figure*>& figures, const std::string& answer,
                        const std::string& college) {
    const std::string wanted = base::plain(base::trimmed(answer));
    const std::string parent = college.substr(0, college.find('/'));  // of a stratum
    const Figure *of_parent = nullptr, *of_all = nullptr;
    for (const Figure* figure : figures) {
        const bool same = base::plain(figure->answer.fr) == wanted ||
                          base::plain(figure->answer.en) == wanted;
        if (!same) continue;
        if (!college.empty() && figure->college == college) return figure;
        if (figure->college.empty()) of_all = figure;
        else if (figure->college == parent) of_parent = figure;
    }
    return of_parent != nullptr ? of_parent : of_all;
}

std::string value_text(const Figure& figure, const base::Words& words) {
    if (!figure.percent) return figure.in_words.in(words.language());
    return words.say("{n}%", {{"n", std::to_string(*figure.percent)}});
}

std::string mark_text(const Figure& figure, const base::Words& words) {
    return words.say("National reference {year} · {population}",
                     {{"year", std::to_string(figure.year)},
                      {"population", figure.population.in(words.language())}});
}

std::vector<workshop::AnswerReference> references_beside(
    const std::map<std::string, Reference>& references, const std::string& survey,
    std::span<const std::string> labels, std::span<const std::string> groups,
    const base::Words& words) {
    const auto figures = figures_of(references, survey);
    std::vector<workshop::AnswerReference> beside;
    for (std::size_t option = 0; option < labels.size(); ++option) {
        std::set<const Figure*> told;
        for (const std::string& key : groups) {
            const Figure* figure = figure_of(figures, labels[option], key);
            if (figure == nullptr || !told.insert(figure).second) continue;
            std::string text = value_text(*figure, words) + " · " + mark_text(*figure, words);
            for (const Wording* more : {&figure->note, &figure->silent}) {
                if (!more->empty()) text += " (" + more->in(words.language()) + ")";
            }
            beside.push_back({option, figure->college.empty() ? std::string() : key,
                              figure->percent, std::move(text)});
        }
    }
    return beside;
}

std::string source_note(const std::map<std::string, Reference>& references,
                        const std::string& survey, const base::Words& words) {
    const auto found = references.find(survey.substr(0, survey.find('/')));
    if (found == references.end() || figures_of(references, survey).empty()) return {};
    std::string note = words.say("Source: {source}.", {{"source", found->second.source}});
    for (const Wording& silent : found->second.silent) note += " " + silent.in(words.language());
    return note;
}

}  // namespace methods
