// Commands on session files: new, info, verify, dump, export, report, rescue.

#include "app/commands.h"
#include "app/reading.h"
#include "base/text.h"
#include "exchange/csv.h"
#include "exchange/json.h"
#include "exchange/odt.h"
#include "exchange/outcome_json.h"
#include "exchange/report.h"
#include "exchange/sentences.h"
#include "exchange/xlsx.h"
#include "journal/journal.h"
#include "methods/recipes.h"
#include "session/ballot_box.h"
#include "session/photos.h"
#include "workshop/dump.h"
#include "workshop/evolve.h"
#include "workshop/frames.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <ostream>

namespace app {
namespace {

using base::Failure;
using base::msg;
using nlohmann::json;

void print(Console& console, const json& document) { console.out << document.dump(2) << "\n"; }

exchange::Source source_of(const journal::Reading& reading) {
    return {reading.entries.size(), journal::name_of(reading.condition)};
}

}  // namespace

workshop::CreateSession session_from_recipe(const Folders& folders, const std::string& language,
                                            const std::string& recipe,
                                            const workshop::DescribeSession& described) {
    for (methods::Recipe& each : methods::read_recipes(folders.assets + "/recipes", language)) {
        if (each.key != recipe) continue;
        workshop::CreateSession intent = std::move(each.session);
        intent.title = described.title.empty() ? each.title : described.title;
        intent.place = described.place;
        intent.date = described.date;
        return intent;
    }
    throw Failure({"no_recipe", msg("There is no recipe “{recipe}”."), {{"recipe", recipe}}});
}

int new_session(Console& console, const NewOptions& options) {
    if (!options.date.empty() && base::parse_iso_time(options.date) < 0) {
        throw Failure({"bad_date",
                       msg("“{date}” is not a day such as 2026-11-20."),
                       {{"date", options.date}}});
    }
    const auto session = session::Session::create(
        options.file,
        session_from_recipe(console.folders, console.words.language(), options.recipe,
                            {options.title, options.place, options.date}),
        wall_clock()(), real_surroundings());
    if (!session->wait_durable(10 * base::second_ms)) {
        throw Failure({"not_durable", msg("The disk did not take the session."), {}});
    }
    if (console.json) {
        print(console, {{"file", options.file}, {"title", session->state().title}});
    } else {
        console.out << console.words.say(
                           "“{title}” is ready in {file}.",
                           {{"title", session->state().title}, {"file", options.file}})
                    << "\n";
    }
    return 0;
}

int info(Console& console, const FileOptions& options) {
    const journal::Reading reading = read_session(options.file);
    const workshop::State state = workshop::fold(reading.entries);
    exchange::Source source = source_of(reading);
    source.photos = session::check_photos(session::PhotoFolder(options.file), state);
    if (console.json) {
        console.out << exchange::info_json(state, source) << "\n";
    } else {
        console.out << exchange::info_text(state, source, console.words);
    }
    return told(console, reading);
}

int verify(Console& console, const FileOptions& options) {
    journal::Reading reading = journal::read_file(options.file);
    if (reading.condition == journal::Condition::whole && reading.seals_broken > 0) {
        // Every checksum fits, but not what was printed on the minutes: somebody rewrote the file.
        reading.condition = journal::Condition::damaged;
        reading.finding = {"seal_broken",
                           msg("The file was rewritten: a seal does not fit what lies before it."),
                           {}};
    }
    const workshop::State state = workshop::fold(reading.entries);
    const auto photos = session::check_photos(session::PhotoFolder(options.file), state);
    if (console.json) {
        print(console, {{"state", journal::name_of(reading.condition)},
                        {"entries", reading.entries.size()},
                        {"digest", base::hex(workshop::digest(state))},
                        {"sentence", base::sentence(console.words, reading.finding)},
                        {"proven_bytes", reading.proven_bytes},
                        {"file_bytes", reading.file_bytes},
                        {"photos", exchange::photos_json(photos)}});
    } else {
        console.out << base::sentence(console.words, reading.finding) << "\n"
                    << exchange::photos_text(photos, console.words);
    }
    return reading.condition == journal::Condition::whole && photos.good() ? 0 : 1;
}

int dump(Console& console, const DumpOptions& options) {
    const journal::Reading reading = read_session(options.file);
    json lines = json::array();
    if (options.entries) {
        for (const auto& entry : reading.entries) {
            const std::string line = workshop::dump(entry);
            if (console.json) {
                lines.push_back(line);
            } else {
                console.out << line << "\n";
            }
        }
        if (console.json) print(console, {{"entries", lines}});
        return told(console, reading);
    }
    const std::string text = workshop::dump(workshop::fold(reading.entries));
    if (console.json) {
        print(console, {{"dump", text}});
    } else {
        console.out << text;
    }
    return told(console, reading);
}

// The frame that is called so, the first one where several are.
std::string frame_text(const workshop::State& state, const std::string& title) {
    for (const workshop::Frame* frame : workshop::frames_in_order(state)) {
        if (frame->title == title) return exchange::frame_csv(state, *frame);
    }
    throw Failure({"no_frame", msg("This session has no frame “{title}”."), {{"title", title}}});
}

std::string table_text(const workshop::State& state, const std::string& table) {
    if (table == "votes") return exchange::votes_csv(state);
    if (table == "pins") return exchange::csv_of(exchange::pins_sheet(state));
    if (table == "taps") return exchange::csv_of(exchange::taps_sheet(state));
    if (table == "actions") return exchange::csv_of(exchange::actions_sheet(state));
    if (table == "projects") return exchange::csv_of(exchange::projects_sheet(state));
    if (table == "crossing") return exchange::csv_of(exchange::crossing_sheet(state));
    if (table == "averages") return exchange::csv_of(exchange::averages_sheet(state));
    return exchange::cards_csv(state);
}

int export_session(Console& console, const ExportOptions& options) {
    const journal::Reading reading = read_session(options.file);
    const workshop::State state = workshop::fold(reading.entries);
    if (!options.frame.empty() && options.to != "csv") {
        throw Failure({"frame_not_csv", msg("A single frame is written as csv."), {}});
    }
    if (options.to == "xlsx") {
        if (options.out.empty()) {
            throw Failure({"xlsx_out", msg("A workbook is written to a file: say which by --out."),
                           {}});
        }
        exchange::write_xlsx(exchange::all_sheets(state, console.words), state.title,
                             reading.entries.empty() ? 0 : reading.entries.front().at,
                             options.out);
        return told(console, reading);
    }
    const base::Milliseconds last = reading.entries.empty() ? 0 : reading.entries.back().at;
    const std::string text =
        !options.frame.empty()   ? frame_text(state, options.frame)
        : options.to == "csv"    ? table_text(state, options.table)
        : options.to == "decidim-close"
            ? exchange::decidim_close_json(state, last, console.words.language()) + "\n"
            : exchange::session_json(state, source_of(reading)) + "\n";
    if (options.out.empty()) {
        console.out << text;
    } else {
        write_text(options.out, text);
    }
    return told(console, reading);
}

int report(Console& console, const ReportOptions& options) {
    const journal::Reading reading = read_session(options.file);
    const std::string ending = std::filesystem::path(options.out).extension().string();
    const base::Milliseconds at = reading.entries.empty() ? 0 : reading.entries.front().at;
    const exchange::Report minutes =
        exchange::session_report(reading.entries, console.words, utc_offset_minutes(at),
                                 photos_for_print(options.file));
    if (ending == ".pdf") {
        exchange::write_pdf(minutes, options.out);
    } else if (ending == ".md") {
        write_text(options.out, exchange::markdown(minutes));
    } else if (ending == ".odt") {
        exchange::write_odt(minutes, console.words.language(), options.out);
    } else {
        throw Failure({"bad_ending", msg("A report is written as .pdf, .odt or .md."), {}});
    }
    console.out << console.words.say("The report is in {file}.", {{"file", options.out}}) << "\n";
    return told(console, reading);
}

int rescue(Console& console, const RescueOptions& options) {
    const journal::Reading reading = read_session(options.file);
    journal::write_copy(options.out, reading.header, reading.entries, reading.kept);
    // Without its keys a secret vote under way could not be opened any more.
    if (session::BallotBox::exists(options.file)) {
        const auto random = real_surroundings().random;
        session::BallotBox::open(options.file, random).copy_to(options.out);
    }
    const auto photos = workshop::photos_of(workshop::fold(reading.entries));
    session::PhotoFolder(options.file).copy_to(session::PhotoFolder(options.out), photos);
    console.out << console.words.count(
                       "{n} entry was copied to {file}.", "{n} entries were copied to {file}.",
                       std::int64_t(reading.entries.size()), {{"file", options.out}})
                << "\n";
    return 0;
}

}  // namespace app
