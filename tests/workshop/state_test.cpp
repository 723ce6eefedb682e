// What is read out of the state: options, groups, folded colleges, dumps.

#include "base/text.h"
#include "room.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

using namespace workshop;

namespace {

std::vector<std::string> labels(const std::vector<Option>& options) {
    std::vector<std::string> result;
    for (const Option& option : options) result.push_back(option.label);
    return result;
}

using Labels = std::vector<std::string>;

std::vector<voting::Ballot> ballots(const std::map<std::string, int>& sizes) {
    std::vector<voting::Ballot> result;
    for (const auto& [college, size] : sizes) {
        for (int i = 0; i < size; ++i)
            result.push_back({college, {{{1 + std::uint64_t(i % 2)}, 1}}});
    }
    return result;
}

std::map<std::string, int> sizes_after_folding(const std::map<std::string, int>& sizes) {
    std::map<std::string, int> after;
    for (const auto& ballot : folded_and_sorted(ballots(sizes))) ++after[ballot.college];
    return after;
}

}  // namespace

TEST_CASE("options are the plan's choices, else the groups, else the cards") {
    Room room = plain_room();
    for (const char* text : {"A", "B", "  ", "C"}) {
        room.intend(CreateCard{text, {}, Colour::yellow, "", ""}, hand_1);
    }
    CHECK(labels(options_for(room.state, {})) == Labels{"A", "B", "C"});
    room.intend(CreateCluster{"Groupe", {{4}}});
    CHECK(labels(options_for(room.state, {})) == Labels{"A", "B", "C"});  // one group is no choice
    room.intend(CreateCluster{" ", {{6}, {7}}});
    CHECK(labels(options_for(room.state, {})) ==
          Labels{"Groupe", "C"});  // named by its first words
    room.intend(CreateCluster{"Vide", {}});
    CHECK(labels(options_for(room.state, {})) == Labels{"Groupe", "C"});
    VotePlan plan;
    plan.choices = {{" Oui "}, {""}, {"Non"}};
    CHECK(labels(options_for(room.state, plan)) == Labels{"Oui", "Non"});
    CHECK(options_for(room.state, plan)[1].id == voting::OptionId{2});
}

TEST_CASE("long labels are cut, whole characters only") {
    Room room = plain_room();
    std::string text;
    for (int i = 0; i < 300; ++i) text += "é";
    room.intend(CreateCard{text, {}, Colour::yellow, "", ""});
    const auto options = options_for(room.state, {});
    CHECK(base::code_points(options[0].label) == base::limits::label_code_points_max);
    CHECK(base::is_utf8(options[0].label));
}

TEST_CASE("small colleges lose their name, and what would give them away by subtraction too") {
    using Sizes = std::map<std::string, int>;
    CHECK(sizes_after_folding({{"a", 5}, {"b", 9}}) == Sizes{{"a", 5}, {"b", 9}});
    CHECK(sizes_after_folding({{"a", 4}, {"b", 9}, {"c", 6}}) == Sizes{{"", 10}, {"b", 9}});
    CHECK(sizes_after_folding({{"a", 3}, {"b", 2}, {"c", 6}}) == Sizes{{"", 5}, {"c", 6}});
    CHECK(sizes_after_folding({{"a", 1}, {"b", 50}}) == Sizes{{"", 51}});
    CHECK(sizes_after_folding({{"a", 4}}) == Sizes{{"", 4}});
    CHECK(sizes_after_folding({}).empty());
}

TEST_CASE("folding: nobody is told apart among fewer than five, whatever the sizes") {
    base::Random random(3);
    for (int round = 0; round < 300; ++round) {
        std::map<std::string, int> sizes;
        for (const char* college : {"a", "b", "c", "d"}) {
            const int size = int(random.below(9));
            if (size > 0) sizes[college] = size;
        }
        const auto after = sizes_after_folding(sizes);
        for (const auto& [college, size] : after) {
            CHECK((size >= 5 || (college.empty() && after.size() == 1)));
            if (!college.empty()) CHECK(size == sizes[college]);
        }
    }
}

TEST_CASE("folded ballots are sorted by content: the order says nothing of who came first") {
    auto forwards = ballots({{"a", 6}, {"b", 7}});
    auto backwards = forwards;
    std::reverse(backwards.begin(), backwards.end());
    CHECK(folded_and_sorted(forwards) == folded_and_sorted(backwards));
    const auto sorted = folded_and_sorted(forwards);
    CHECK(std::is_sorted(sorted.begin(), sorted.end()));
}

TEST_CASE("a secret vote tells nothing before its ballots are opened") {
    Vote vote;
    vote.secret = true;
    vote.options = {{{1}, "x", {}, {}}};
    vote.box[{1}] = {{1}, "usagers", {{{1}, 1}}, {}, ""};
    CHECK(profile_of(vote).papers().empty());
    CHECK(ballots_received(vote) == 1);
    CHECK_FALSE(is_counted(vote));
    vote.phase = VotePhase::closed;
    CHECK_FALSE(is_counted(vote));
    vote.rejected = 1;
    CHECK(is_counted(vote));
}

TEST_CASE("the board's edge holds cards and the frames of their groups") {
    Room room = plain_room();
    CHECK(board_rect(room.state).empty());
    room.intend(CreateCard{"A", {0, 0}, Colour::yellow, "", ""});
    CHECK(board_rect(room.state) == card_rect({0, 0}));
    room.intend(CreateCard{"B", {1000, 500}, Colour::yellow, "", ""});
    room.intend(CreateCluster{"Groupe", {{5}}});
    CHECK(board_rect(room.state) == base::united(card_rect({0, 0}), cluster_rect(room.state, {6})));
    room.intend(DissolveCluster{{6}});
    CHECK(board_rect(room.state) == base::united(card_rect({0, 0}), card_rect({1000, 500})));
}

TEST_CASE("different states have different dumps") {
    State a, b;
    a.title = "x\ny";
    b.title = "x\\ny";
    CHECK(dump(a) != dump(b));
    CHECK(digest(a) != digest(b));
    b.title = a.title;
    CHECK(digest(a) == digest(b));
    b.votes[{1}].key_destroyed = true;
    b.votes[{1}].secret = true;
    a.votes[{1}].secret = true;
    CHECK(dump(a) != dump(b));
}

TEST_CASE("events and entries read as lines") {
    CHECK(dump(Event{CardMoved{{3}, {1.5F, -2}}}) == "card.moved 3 to 1.5,-2");
    CHECK(dump(Entry{7, 7, noon, hand_2, TimerPaused{}}) ==
          "7 2026-11-20T12:00:00Z hand 2 timer.paused");
    CHECK(number_of(Event{CardMoved{}}) == 21);
    CHECK(name_of(Event{}) == std::string("nothing"));
}
