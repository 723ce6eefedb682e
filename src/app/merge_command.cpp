// Several tables' files become one.

#include "app/commands.h"
#include "app/reading.h"
#include "app/surroundings.h"
#include "session/ballot_box.h"
#include "session/merging.h"
#include "session/photos.h"
#include "session/session.h"
#include "workshop/evolve.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <ostream>

namespace app {

using base::Failure;
using base::msg;

int merge(Console& console, const MergeOptions& options) {
    if (!options.labels.empty() && options.labels.size() != options.files.size()) {
        throw Failure({"labels", msg("As many labels as files are needed, or none."), {}});
    }
    if (std::filesystem::exists(options.out) || session::BallotBox::exists(options.out)) {
        throw Failure({"exists", msg("{file} is there already: choose another name."),
                       {{"file", options.out}}});
    }
    std::vector<journal::Reading> readings;
    std::vector<session::MergePart> parts;
    for (const std::string& file : options.files) readings.push_back(read_session(file));
    for (std::size_t n = 0; n < readings.size(); ++n) {
        const std::string label =
            options.labels.empty()
                ? console.words.say("Table {n}", {{"n", std::to_string(n + 1)}})
                : options.labels[n];
        parts.push_back({label, readings[n].entries});
    }
    const std::vector<workshop::Entry> entries = session::merged(parts);
    const session::Surroundings around = real_surroundings();
    const base::Milliseconds now = entries.empty() ? 0 : entries.front().at;
    journal::write_copy(options.out, session::fresh_header(around, now), entries);
    const workshop::State state = workshop::fold(entries);
    for (const std::string& file : options.files) {
        session::PhotoFolder(file).copy_to(session::PhotoFolder(options.out),
                                           workshop::photos_of(state));
    }
    if (console.json) {
        console.out << nlohmann::ordered_json{{"file", options.out},
                                              {"sources", state.sources.size()},
                                              {"entries", entries.size()},
                                              {"cards", workshop::card_count(state)}}
                           .dump(2)
                    << "\n";
        return 0;
    }
    console.out << console.words.count("{n} file is now one session: {file}.",
                                       "{n} files are now one session: {file}.",
                                       std::int64_t(readings.size()), {{"file", options.out}})
                << "\n";
    return 0;
}

}  // namespace app
