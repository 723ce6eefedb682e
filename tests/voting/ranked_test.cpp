// Ranked methods against published and hand-made examples (synthetic cases T05 to T12).

#include "elections.h"

#include <doctest/doctest.h>

using namespace voting;

namespace {

// Schulze 2011, example 1.
const char* const schulze_example =
    "5 ACBED 5 ADECB 8 BEDAC 3 CABED 7 CAEBD 2 CBADE 7 DCEBA 8 EBADC";
const char* const thirteen = "4 CBAD 5 DBCA 2 ACDB 2 ADBC";
const char* const tennessee = "42 MNCK 26 NCKM 15 CKNM 17 KCNM";

std::string ranking(const char* method, const Letters& election,
                    std::map<std::string, std::string> parameters = {}) {
    return election.ranking(tally({method, 1, 1, 1, std::move(parameters)}, election.profile));
}

}  // namespace

TEST_CASE("Schulze’s own example, by every ranked method") {
    const Letters election(schulze_example);
    CHECK(ranking("schulze", election) == "E > A > C > B > D");
    CHECK(ranking("ranked-pairs", election) == "A > C > E > B > D");
    CHECK(ranking("copeland", election) == "E > A = B = C > D");
    CHECK(ranking("borda", election) == "E > A > B > C > D");
    const Result result = tally({"schulze"}, election.profile);
    CHECK(std::get<Duels>(result.reasons).strongest ==
          std::vector<std::int64_t>{0,  28, 28, 30, 24, 25, 0,  28, 33, 24, 25, 29, 0,
                                    29, 24, 25, 28, 28, 0,  24, 25, 28, 28, 31, 0});
    CHECK_FALSE(result.condorcet_winner);
}

TEST_CASE("thirteen ballots part Schulze from ranked pairs") {
    const Letters election(thirteen);
    for (const char* strength : {"winning", "margin"}) {
        CHECK(ranking("schulze", election, {{"strength", strength}}) == "C > D > B > A");
        CHECK(ranking("ranked-pairs", election, {{"strength", strength}}) == "D > B > C > A");
    }
    CHECK(ranking("minimax", election, {{"strength", "margin"}}) == "C > D > A = B");
    const Result result = tally({"minimax"}, election.profile);
    CHECK(std::get<Duels>(result.reasons).above ==
          std::vector<std::int64_t>{0, 4, 4, 8, 9, 0, 7, 4, 9, 6, 0, 6, 5, 9, 7, 0});
}

TEST_CASE("the capital of Tennessee: three methods, three answers") {
    const Letters election(tennessee);
    CHECK(election.winners(tally({"irv"}, election.profile)) == "K");
    CHECK(election.winners(tally({"condorcet"}, election.profile)) == "N");
    CHECK(election.winners(tally({"schulze"}, election.profile)) == "N");
    const Result borda = tally({"borda"}, election.profile);
    CHECK(borda.unit == 2);
    CHECK(election.points(borda) == "C 346 K 214 M 252 N 388");  // halves of 173, 107, 126, 194
    CHECK(election.winners(borda) == "N");
    CHECK(tally({"irv"}, election.profile).condorcet_winner == election.option('N'));
}

TEST_CASE("a perfect circle leaves everybody equal, whatever the method") {
    const Letters election("1 ABC 1 BCA 1 CAB");
    for (const char* method : {"borda", "copeland", "minimax", "schulze", "ranked-pairs", "irv"}) {
        CAPTURE(method);
        const Result result = tally({method}, election.profile);
        CHECK(election.ranking(result) == "A = B = C");
        CHECK(result.tie_at_line);
        CHECK(result.lot_effect == LotEffect::decisive);
        CHECK(election.winners(result) == "A B C");
    }
    const Result nobody = tally({"condorcet"}, election.profile);
    CHECK(nobody.winners.empty());
    CHECK_FALSE(nobody.tie_at_line);
}

TEST_CASE("run-off: a tie for the last place that decides waits for the lot") {
    const Letters election("3 ABC 2 BAC 2 CBA");
    const Result waiting = tally({"irv"}, election.profile);
    CHECK(waiting.tie_at_line);
    CHECK(waiting.lot_effect == LotEffect::decisive);
    CHECK(election.winners(waiting) == "A B");
    REQUIRE(waiting.lots.size() == 1);
    CHECK(waiting.lots[0].tied == std::vector{election.option('B'), election.option('C')});
    CHECK(waiting.lots[0].order.empty());
    CHECK(std::get<Rounds>(waiting.reasons).size() == 1);
    const auto drawn = [&](std::string_view order) {
        return tally({"irv"}, election.profile, {election.order(order), {}});
    };
    CHECK(election.winners(drawn("ABC")) == "B");  // C, drawn last, leaves
    CHECK(election.winners(drawn("CBA")) == "A");
    CHECK_FALSE(drawn("CBA").tie_at_line);
    CHECK(drawn("CBA").lot_effect == LotEffect::decisive);
}

TEST_CASE("run-off: a lot that changes nothing is told as such") {
    const Letters election(schulze_example);
    const Result result = tally({"irv"}, election.profile);
    CHECK(election.winners(result) == "C");
    CHECK_FALSE(result.tie_at_line);
    CHECK(result.lot_effect == LotEffect::harmless);
    REQUIRE(result.lots.size() >= 1);
    CHECK(result.lots[0].round == 2);
    CHECK(result.lots[0].tied == std::vector{election.option('B'), election.option('E')});
}

TEST_CASE("run-off: equal and missing ranks mean what the parameters say") {
    // Two people put A and B first together; C follows.
    const Letters election("2 (AB)C 1 CA 1 BA");
    const auto first_counts = [&](const char* equal) {
        const Result result = tally({"irv", 1, 1, 1, {{"equal", equal}}}, election.profile);
        const Round& round = std::get<Rounds>(result.reasons).front();
        std::vector<std::int64_t> counts;
        for (const Score& each : round.counts) counts.push_back(each.points);
        counts.push_back(round.exhausted);
        return counts;
    };
    CHECK(first_counts("exhaust") == std::vector<std::int64_t>{0, 1, 1, 2});
    CHECK(first_counts("exhaust-any") == std::vector<std::int64_t>{0, 1, 1, 2});
    CHECK(first_counts("skip") == std::vector<std::int64_t>{0, 1, 3, 0});
    Letters gap("1 AB");
    gap.profile.add({"", {{gap.option('A'), 3}}});
    const auto exhausted = [&](const char* gaps) {
        const Result result = tally({"irv", 1, 1, 1, {{"gaps", gaps}}}, gap.profile);
        return std::get<Rounds>(result.reasons).front().exhausted;
    };
    CHECK(exhausted("2") == 0);
    CHECK(exhausted("1") == 1);
}

TEST_CASE("options that a ballot does not name stand behind, or apart") {
    const Letters election("3 A 2 BA 2 CB", "ABC");
    CHECK(election.points(tally({"borda"}, election.profile)) == "A 16 B 15 C 11");
    CHECK(election.points(tally({"borda", 1, 1, 1, {{"unnamed", "apart"}}}, election.profile)) ==
          "A 16 B 12 C 8");
    const auto above = [&](const char* unnamed) {
        const Result r = tally({"copeland", 1, 1, 1, {{"unnamed", unnamed}}}, election.profile);
        return std::get<Duels>(r.reasons).above;
    };
    CHECK(above("last") == std::vector<std::int64_t>{0, 3, 5, 4, 0, 2, 2, 2, 0});
    CHECK(above("apart") == std::vector<std::int64_t>{0, 0, 0, 2, 0, 0, 0, 2, 0});
}

TEST_CASE("run-off: options that nobody puts first leave without a lot, and are equal") {
    const Letters election("5 AB 3 BA 2 CA", "ABCDEFGHIJ");
    const Result result = tally({"irv"}, election.profile);
    CHECK(result.lots.empty());
    CHECK(election.winners(result) == "A");
    CHECK(election.ranking(result) == "A > B > C > D = E = F = G = H = I = J");
}
