#include "goals.h"

#include "base/random.h"
#include "exchange/pabulib.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace bench {
namespace {

using namespace voting;

// Everybody chooses each project with the same chance; costs from one to ten shares of a hundredth.
Profile room(std::int64_t voters, std::size_t projects, std::uint64_t one_in) {
    base::Random random(2026);
    std::vector<OptionId> ids;
    Budget budget{1'000'000'00, {}};
    for (std::size_t i = 1; i <= projects; ++i) {
        ids.push_back({i});
        budget.cost_cents.push_back(std::int64_t(10'000'00 + random.below(90'000'00)));
    }
    Profile profile(std::move(ids), std::move(budget));
    std::vector<Choice> choices;
    for (std::int64_t voter = 0; voter < voters; ++voter) {
        choices.clear();
        for (std::uint32_t option = 0; option < projects; ++option) {
            if (random.below(one_in) == 0) choices.push_back({option, 1});
        }
        profile.add(choices, "");
    }
    return profile;
}

void count(const std::string& work, double goal_ms, const Rule& rule, const Profile& profile) {
    const LotOrder order = profile.options();
    std::size_t bought = 0;
    measure({work, goal_ms}, [&] { bought = tally(rule, profile, {order, {}}).winners.size(); });
    if (bought == 0) throw std::runtime_error("nothing was bought: " + work);
}

Rule rule(const char* method, std::map<std::string, std::string> parameters = {}) {
    return {method, 64, 64, 1, std::move(parameters)};
}

}  // namespace

void money() {
    const std::string file =
        FABRIQUE_SOURCE_DIR "/../shared/data/pb/Poland_Wieliczka_2023_Green_Budget.pb";
    std::stringstream text;
    text << std::ifstream(file).rdbuf();
    const auto reading = exchange::read_pabulib(text.str());
    if (reading.faults.empty()) {
        count("Wieliczka 2023, 6,586 × 64: Equal Shares, Add1, certified", 300,
              rule("equal-shares"), reading.election.profile);
    } else {
        told("Wieliczka 2023: no ../shared/data");
    }
    const Profile workshop = room(200, 30, 4);
    count("200 × 30: Equal Shares, Add1, certified", 20, rule("equal-shares"), workshop);
    count("200 × 30: Phragmén", 20, rule("phragmen"), workshop);
    const Profile city = room(1'000'000, 100, 10);
    count("1,000,000 × 100: Equal Shares, one run, certified", 2'000,
          rule("equal-shares", {{"completion", "none"}}), city);
    count("1,000,000 × 100: most chosen first", 2'000, rule("greedy"), city);
    count("1,000,000 × 100: Phragmén", 2'000, rule("phragmen"), city);
}

}  // namespace bench
