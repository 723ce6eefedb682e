// Commands on votes: tally, convert; of sessions and of the files of other tools.

#include "app/reading.h"
#include "base/limits.h"
#include "exchange/election_drawing.h"
#include "exchange/election_formats.h"
#include "exchange/election_json.h"
#include "exchange/election_sheet.h"
#include "exchange/json.h"
#include "exchange/rctab.h"
#include "exchange/sentences.h"
#include "workshop/evolve.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <ostream>

namespace app {
namespace {

using base::Failure;
using base::msg;
using base::Refusal;
using exchange::Election;

template <class Value>
Value or_failure(std::variant<Value, Refusal> answer) {
    if (const auto* refusal = std::get_if<Refusal>(&answer)) throw Failure(*refusal);
    return std::get<Value>(std::move(answer));
}

// The first fault as one sentence, with its line, and how many there are.
Refusal sentence_of(const base::Words& words, const std::string& file,
                    const std::vector<exchange::FileFault>& faults) {
    const exchange::FileFault& first = faults.front();
    const std::string more =
        faults.size() == 1 ? ""
                           : " " + words.count("({n} more fault)", "({n} more faults)",
                                               std::int64_t(faults.size() - 1));
    const base::Arguments arguments{{"file", file},
                                    {"line", std::to_string(first.line)},
                                    {"sentence", base::sentence(words, first.refusal)},
                                    {"more", more}};
    if (first.line == 0) return {first.refusal.code, msg("{file}: {sentence}{more}"), arguments};
    return {first.refusal.code, msg("{file}, line {line}: {sentence}{more}"), arguments};
}

std::string read_file(const std::string& file) {
    return read_bytes(file, base::limits::election_bytes_max);
}

// Beside “votes_cvr.csv” that would be “votes_config.json”; empty: none is there.
std::string config_beside(const std::string& file) {
    const std::filesystem::path path(file);
    std::string stem = path.stem().string();
    if (stem.ends_with("_cvr")) stem.resize(stem.size() - 4);
    const auto config = path.parent_path() / (stem + "_config.json");
    return std::filesystem::exists(config) ? config.string() : "";
}

struct ReadElection {
    Election election;
    std::string format;
    std::vector<exchange::FileFault> remarks = {};
};

// Nothing: the name of the file is none of an election.
std::optional<ReadElection> read_election(const Console& console, const std::string& file,
                                          const std::string& given_config) {
    const std::string ending = exchange::extension_of(file);
    const bool known =
        std::ranges::any_of(exchange::election_formats(),
                            [&](const auto& format) { return ending == format.extension; });
    if (!known) return std::nullopt;
    const std::string text = read_file(file);
    const std::string config =
        ending == "csv" && given_config.empty() ? config_beside(file) : given_config;
    auto reading = config.empty() ? exchange::format_of(file, text)->read(text)
                                  : exchange::read_rctab(text, read_file(config));
    if (!reading.faults.empty()) throw Failure(sentence_of(console.words, file, reading.faults));
    if (reading.election.title.empty()) {
        reading.election.title = std::filesystem::path(file).filename().string();
    }
    return ReadElection{std::move(reading.election), ending, std::move(reading.remarks)};
}

const workshop::Vote& vote_in(const workshop::State& state, std::uint64_t number) {
    const workshop::Vote* vote = number == 0 ? state.last_vote() : state.vote({number});
    if (!vote) {
        throw Failure(number == 0 ? Refusal{"no_vote", msg("This session holds no vote."), {}}
                                  : Refusal{"unknown_vote",
                                            msg("There is no vote {vote} here."),
                                            {{"vote", std::to_string(number)}}});
    }
    if (vote->secret && !workshop::is_counted(*vote)) {
        throw Failure({"still_secret", msg("This vote is secret until it is closed."), {}});
    }
    return *vote;
}

std::string drawn(const painting::Drawing& drawing, const std::string& ending) {
    constexpr float width_px = 1100;
    constexpr auto on = painting::DrawnOn::paper;
    if (ending == "svg") return painting::drawing_svg(drawing, width_px, on);
    if (ending == "pdf") return painting::drawing_pdf(drawing, width_px, on);
    return painting::png_bytes(painting::drawing_picture(drawing, width_px, 2, on));
}

// Several drawings go to several files: result.svg, result-2.svg.
void draw(const exchange::CountedElection& counted, const std::string& file,
          const base::Words& words) {
    const std::string ending = exchange::extension_of(file);
    if (ending != "svg" && ending != "pdf" && ending != "png") {
        throw Failure({"picture_kind",
                       msg("The name of a picture ends with .svg, .pdf or .png: {file}"),
                       {{"file", file}}});
    }
    const auto drawings = exchange::election_drawings(counted, words);
    for (std::size_t i = 0; i < drawings.size(); ++i) {
        std::filesystem::path path(file);
        if (i > 0) {
            path.replace_filename(path.stem().string() + "-" + std::to_string(i + 1) + "." +
                                  ending);
        }
        write_text(path.string(), drawn(drawings[i], ending));
    }
}

// On stdout the sheet, or this JSON document; with it what else was asked for.
void tell(Console& console, const TallyOptions& options, const exchange::CountedElection& counted,
          const std::string& document, const exchange::OptionKey& key) {
    if (!options.picture.empty()) draw(counted, options.picture, console.words);
    std::vector<voting::Recount> others;
    if (options.compare) others = exchange::election_recounts(counted);
    if (console.json) {
        console.out << (options.compare ? exchange::with_others(document, others, key) : document)
                    << "\n";
        return;
    }
    console.out << exchange::election_sheet(counted, console.words);
    if (!options.compare) return;
    console.out << "\n" << exchange::recounts_text(counted, others, console.words);
}

bool as_announced(const exchange::CountWishes& wishes) {
    return wishes.method.empty() && wishes.parameters.empty() && wishes.winners == 0 &&
           wishes.colleges.empty() && !wishes.seed;
}

int tally_session(Console& console, const TallyOptions& options) {
    const journal::Reading reading = read_session(options.file);
    const workshop::State state = workshop::fold(reading.entries);
    const workshop::Vote& vote = vote_in(state, options.vote);
    if (as_announced(options.wishes) && !options.compare && options.picture.empty()) {
        console.out << (console.json ? exchange::tally_json(vote) + "\n"
                                     : exchange::tally_text(vote, console.words));
        return told(console, reading);
    }
    const auto counted =
        or_failure(exchange::counted(exchange::election_of(vote), "fabrique", options.wishes));
    std::string document;
    if (console.json && counted.colleges) {
        document = exchange::election_json(counted);
    } else if (console.json) {
        voting::CountOptions lot;
        if (counted.seed) lot.lot = exchange::election_lot(counted.election, *counted.seed);
        document = exchange::tally_json(vote, counted.rule, lot);
    }
    tell(console, options, counted, document,
         [](voting::OptionId id) { return nlohmann::ordered_json(id.value); });
    return told(console, reading);
}

bool has_colleges(const Election& election) {
    return std::ranges::any_of(election.profile.colleges(),
                               [](const std::string& college) { return !college.empty(); });
}

int tell_methods(Console& console) {
    console.out << (console.json ? exchange::methods_json(console.words) + "\n"
                                 : exchange::methods_sheet(console.words));
    return 0;
}

}  // namespace

int tally(Console& console, const TallyOptions& options) {
    if (options.methods) return tell_methods(console);
    auto read = read_election(console, options.file, options.config);
    if (!read) return tally_session(console, options);
    auto counted =
        or_failure(exchange::counted(std::move(read->election), read->format, options.wishes));
    counted.remarks = std::move(read->remarks);
    const auto key = [&](voting::OptionId id) {
        return nlohmann::ordered_json(counted.election.options[id.value - 1].key);
    };
    tell(console, options, counted, console.json ? exchange::election_json(counted) : "", key);
    return 0;
}

int convert(Console& console, const ConvertOptions& options) {
    auto read = read_election(console, options.file, options.config);
    int code = 0;
    if (!read) {
        const journal::Reading reading = read_session(options.file);
        const workshop::State state = workshop::fold(reading.entries);
        read = ReadElection{exchange::election_of(vote_in(state, options.vote)), "fabrique"};
        code = told(console, reading);
    }
    const Election& election = read->election;
    write_text(options.out, or_failure(exchange::written_election(options.out, election)));
    const bool colleges_lost = has_colleges(election) &&
                               !exchange::format_to_write(options.out, election)->colleges;
    if (console.json) {
        console.out << nlohmann::ordered_json{{"file", options.out},
                                              {"format", exchange::extension_of(options.out)},
                                              {"ballots", election.profile.ballots()},
                                              {"options", election.options.size()},
                                              {"colleges_lost", colleges_lost}}
                           .dump(2)
                    << "\n";
    } else {
        console.out << console.words.count("{n} ballot is written to {file}.",
                                           "{n} ballots are written to {file}.",
                                           election.profile.ballots(), {{"file", options.out}})
                    << "\n";
        if (colleges_lost) {
            console.out << console.words.say("This format does not keep whose voice a ballot is.")
                        << "\n";
        }
    }
    return code;
}

}  // namespace app
