#include "profiles.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace voting;

namespace {

std::set<OptionId> ids(std::initializer_list<std::uint64_t> values) {
    std::set<OptionId> result;
    for (const auto value : values) result.insert({value});
    return result;
}

void shuffle(std::vector<Ballot>& ballots, base::Random& random) {
    for (std::size_t i = ballots.size(); i > 1; --i)
        std::swap(ballots[i - 1], ballots[random.below(i)]);
}

}  // namespace

TEST_CASE("approval counts approvals and leaves ties alone") {
    const Result result =
        tally({"approval", 3, 1, 2},
              profile_of(4, {marks_of({1, 1}), marks_of({0, 1, 1}), marks_of({1, 0, 1}), {}}));
    CHECK(groups_of(result) == Groups{ids({1, 2, 3}), ids({4})});
    CHECK(winners_of(result) == ids({1, 2, 3}));
    CHECK(result.tie_at_line);
    CHECK(result.ballots == 4);
    CHECK(result.blank == 1);
}

TEST_CASE("dots: at equal sums the option of more people is before") {
    const Result result =
        tally({"dots", 3, 3, 1},
              profile_of(3, {marks_of({3}), marks_of({0, 1, 2}), marks_of({0, 2, 1})}));
    CHECK(groups_of(result) == Groups{ids({2, 3}), ids({1})});
    CHECK(result.scores[0] == Score{{1}, 3, 1});
    CHECK(result.scores[1] == Score{{2}, 3, 2});
}

TEST_CASE("a tie inside the winners needs no lot; one across the line does") {
    const auto ballots =
        profile_of(4, {marks_of({1, 1, 0, 0}), marks_of({1, 1, 1, 0}), marks_of({0, 0, 0, 1})});
    CHECK_FALSE(tally({"approval", 4, 1, 2}, ballots).tie_at_line);
    CHECK(winners_of(tally({"approval", 4, 1, 2}, ballots)) == ids({1, 2}));
    CHECK(tally({"approval", 4, 1, 1}, ballots).tie_at_line);
    CHECK(tally({"approval", 4, 1, 3}, ballots).tie_at_line);
    CHECK(winners_of(tally({"approval", 4, 1, 3}, ballots)) == ids({1, 2, 3, 4}));
    CHECK_FALSE(tally({"approval", 4, 1, 4}, ballots).tie_at_line);
}

TEST_CASE("where people are only asked, nothing wins and no lot is needed") {
    const Result result = tally({"approval", 3, 1, 0},
                                profile_of(3, {marks_of({1}), marks_of({0, 1}), marks_of({1, 1}),
                                               marks_of({0, 0, 1})}));
    CHECK(result.winners.empty());
    CHECK_FALSE(result.tie_at_line);
    CHECK(result.lots.empty());
    CHECK(result.ranking.size() == 2);
}

TEST_CASE("what nobody chose does not win, not even the last free place") {
    const Result result =
        tally({"approval", 1, 1, 2}, profile_of(3, {marks_of({1}), marks_of({1})}));
    CHECK(winners_of(result) == ids({1}));
    CHECK_FALSE(result.tie_at_line);
    CHECK(groups_of(result) == Groups{ids({1}), ids({2, 3})});
}

TEST_CASE("no ballot, or blank ones only: no winner") {
    for (const auto& ballots : {std::vector<Marks>{}, std::vector<Marks>{{}, {}}}) {
        for (const char* method : {"approval", "dots"}) {
            const Result result = tally({method, 2, 1, 1}, profile_of(3, ballots));
            CHECK(result.winners.empty());
            CHECK_FALSE(result.tie_at_line);
            CHECK(groups_of(result) == Groups{ids({1, 2, 3})});
            CHECK(result.blank == std::int64_t(ballots.size()));
        }
    }
}

TEST_CASE("sixty-four options, all tied: nothing is decided by number") {
    Marks all;
    for (std::uint64_t option = 1; option <= 64; ++option) all.push_back({{option}, 1});
    const Result result = tally({"approval", 64, 1, 1}, profile_of(64, {all}));
    CHECK(result.ranking.size() == 1);
    CHECK(result.winners.size() == 64);
    CHECK(result.tie_at_line);
}

TEST_CASE("a method of a newer version is told, not judged") {
    const Result result = tally({"not-invented", 3, 3, 1}, profile_of(2, {marks_of({2, 1})}));
    CHECK(result.ranking.empty());
    CHECK(result.winners.empty());
    CHECK(result.ballots == 1);
    CHECK(result.scores[0].points == 2);
}

TEST_CASE("colleges do not weigh") {
    Votes profile = profile_of(2, {marks_of({1}), marks_of({0, 1}), marks_of({1})});
    const auto before = groups_of(tally({"approval", 1, 1, 1}, profile));
    profile.ballots[0].college = "élus";
    profile.ballots[2].college = "";
    CHECK(groups_of(tally({"approval", 1, 1, 1}, profile)) == before);
}

TEST_CASE("properties: order, names, copies and blanks change no outcome") {
    base::Random random(20261120);
    for (int round = 0; round < 600; ++round) {
        const Election election = random_election(random);
        const Result before = tally(election.rule, election.profile);
        for (const Ballot& ballot : election.profile.ballots) {
            CHECK_FALSE(check_ballot(election.rule, election.profile.options, ballot.marks));
        }

        Votes shuffled = election.profile;
        shuffle(shuffled.ballots, random);
        CHECK(groups_of(tally(election.rule, shuffled)) == groups_of(before));

        Votes twice = election.profile;
        twice.ballots.insert(twice.ballots.end(), election.profile.ballots.begin(),
                             election.profile.ballots.end());
        const Result doubled = tally(election.rule, twice);
        CHECK(groups_of(doubled) == groups_of(before));
        CHECK(winners_of(doubled) == winners_of(before));
        CHECK(doubled.tie_at_line == before.tie_at_line);

        Votes blanks = election.profile;
        blanks.ballots.insert(blanks.ballots.begin(), 3, {"agents", {}});
        const Result padded = tally(election.rule, blanks);
        CHECK(groups_of(padded) == groups_of(before));
        CHECK(winners_of(padded) == winners_of(before));
        CHECK(padded.blank == before.blank + 3);
    }
}

// Option i becomes option count + 1 - i: the outcome must be the mirror image.
TEST_CASE("properties: renaming the options renames the outcome") {
    base::Random random(7);
    for (int round = 0; round < 600; ++round) {
        const Election election = random_election(random);
        const std::uint64_t count = election.profile.options.size();
        const auto renamed = [&](OptionId id) { return OptionId{count + 1 - id.value}; };
        Votes mirror = election.profile;
        for (Ballot& ballot : mirror.ballots) {
            for (Mark& mark : ballot.marks) mark.option = renamed(mark.option);
            std::reverse(ballot.marks.begin(), ballot.marks.end());
        }
        const Result result = tally(election.rule, election.profile);
        Groups expected;
        for (const auto& group : result.ranking) {
            auto& into = expected.emplace_back();
            for (const OptionId id : group) into.insert(renamed(id));
        }
        std::set<OptionId> winners;
        for (const OptionId id : result.winners) winners.insert(renamed(id));
        CHECK(groups_of(tally(election.rule, mirror)) == expected);
        CHECK(winners_of(tally(election.rule, mirror)) == winners);
    }
}

TEST_CASE("properties: one more mark never harms") {
    base::Random random(8);
    for (int round = 0; round < 300; ++round) {
        const Election election = random_election(random);
        const OptionId liked{1 + random.below(election.profile.options.size())};
        Votes more = election.profile;
        more.ballots.push_back({"usagers", {{liked, 1}}});
        const auto wins = [&](const Profile& profile) {
            return winners_of(tally(election.rule, profile)).contains(liked);
        };
        if (wins(election.profile)) CHECK(wins(more));
    }
}
