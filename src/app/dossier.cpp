// The dossier for a prize, from sessions.
#include "app/commands.h"
#include "app/reading.h"
#include "exchange/dossier.h"
#include "exchange/odt.h"
#include "workshop/evolve.h"

#include <nlohmann/json.hpp>

#include <deque>
#include <filesystem>
#include <ostream>

namespace app {
namespace {

using base::Failure;
using base::msg;
using nlohmann::json;

json json_of(const exchange::Dossier& dossier, const DossierOptions& options,
             const std::deque<workshop::State>& states) {
    const exchange::DossierFigures& figures = dossier.figures;
    json colleges = json::array(), titles = json::array();
    for (const auto& [name, cards] : figures.colleges) {
        colleges.push_back({{"name", name}, {"cards", cards}});
    }
    for (const workshop::State& state : states) titles.push_back(state.title);
    return {{"file", options.out},
            {"sessions", titles},
            {"figures",
             {{"people", figures.people}, {"cards", figures.cards}, {"groups", figures.groups},
              {"votes", figures.votes}, {"options", figures.options}, {"tests", figures.tests},
              {"testers", figures.testers}, {"pictures", figures.pictures},
              {"colleges", colleges}}},
            {"gaps", dossier.gaps}};
}

}  // namespace

int dossier(Console& console, const DossierOptions& options) {
    const std::string ending = std::filesystem::path(options.out).extension().string();
    if (ending != ".odt" && ending != ".pdf") {
        throw Failure({"bad_ending", msg("A dossier is written as .odt or .pdf."), {}});
    }
    const auto references = methods::read_references(console.folders.assets + "/reference");
    const auto prize = references.find("prix-territoria");
    if (prize == references.end()) {
        throw Failure({"no_reference", msg("The reference data of the prize are not installed."),
                       {}});
    }
    std::deque<workshop::State> states;  // they stay where they are
    std::vector<exchange::DossierSession> sessions;
    base::Milliseconds last = 0;
    int code = 0;
    for (const std::string& file : options.files) {
        const journal::Reading reading = read_session(file);
        states.push_back(workshop::fold(reading.entries));
        sessions.push_back({&states.back(), photos_for_print(file)});
        if (!reading.entries.empty()) last = std::max(last, reading.entries.back().at);
        code = std::max(code, told(console, reading));
    }
    exchange::Dossier made = exchange::dossier_of(sessions, prize->second, console.words);
    if (last > 0) made.report.frame.created_iso = base::iso_time(last);
    if (ending == ".odt") {
        exchange::write_odt(made.report, console.words.language(), options.out);
    } else {
        exchange::write_pdf(made.report, options.out);
    }
    if (console.json) {
        console.out << json_of(made, options, states).dump(2) << "\n";
        return code;
    }
    console.out << console.words.count("The dossier is in {file}; {n} gap is named in it.",
                                       "The dossier is in {file}; {n} gaps are named in it.",
                                       std::int64_t(made.gaps.size()), {{"file", options.out}})
                << "\n";
    return code;
}

}  // namespace app
