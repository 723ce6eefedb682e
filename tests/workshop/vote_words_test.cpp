#include "workshop/vote_words.h"

#include <doctest/doctest.h>

namespace workshop {
namespace {

const base::Words english;

// Why this vote of three options ended so, told in one piece.
std::string why_of(voting::Rule rule, const std::vector<voting::Marks>& ballots,
                   std::uint32_t rejected = 0) {
    Vote vote;
    vote.rule = rule;
    vote.options = {{{1}, "Dossier", {}, {}}, {{2}, "Horaires", {}, {}}, {{3}, "Rien", {}, {}}};
    vote.secret = true;
    vote.phase = VotePhase::closed;
    vote.rejected = rejected;
    for (const auto& marks : ballots) vote.opened.push_back({"usagers", marks});
    std::string text;
    for (const auto& sentence :
         why_sentences(vote, voting::tally(vote.rule, profile_of(vote)), english)) {
        text += (text.empty() ? "" : " ") + sentence;
    }
    return text;
}

}  // namespace

TEST_CASE("a rule is one sentence that nobody needs to have explained") {
    const auto words = [](voting::Rule rule) { return rule_sentences(rule, 4, english); };
    CHECK(words({"dots", 3, 2, 1}) ==
          "Each person has 3 dots, at most 2 on one option. One option is chosen.");
    CHECK(words({"dots", 1, 1, 1}) == "Each person has one dot. One option is chosen.");
    CHECK(words({"dots", 5, 5, 2}) ==
          "Each person has 5 dots and places them as they like. 2 options are chosen.");
    CHECK(words({"approval", 1, 1, 1}) ==
          "Each person approves one option. One option is chosen.");
    CHECK(words({"approval", 2, 1, 1}) ==
          "Each person approves up to 2 options. One option is chosen.");
    CHECK(words({"approval", 4, 1, 1}) ==
          "Each person approves as many options as they like. One option is chosen.");
}

TEST_CASE("why a vote came out so: a winner, several, a tie, the second criterion, nobody") {
    using Ballots = std::vector<voting::Marks>;
    CHECK(why_of({"approval", 2, 1, 1}, {{{{1}, 1}}, {{{1}, 1}, {{2}, 1}}}) ==
          "“Dossier” is chosen, with 2 approvals. Next: “Horaires”, with 1 approval.");
    CHECK(why_of({"approval", 2, 1, 1}, {{{{1}, 1}}}) == "“Dossier” is chosen, with 1 approval.");
    CHECK(why_of({"approval", 2, 1, 2}, {{{{1}, 1}}, {{{1}, 1}, {{2}, 1}}}) ==
          "“Dossier”, “Horaires” are chosen.");
    CHECK(why_of({"approval", 2, 1, 1}, {{{{1}, 1}}, {{{3}, 1}}}) ==
          "“Dossier”, “Rien” are equal, with 1 approval each: a lot must decide.");
    CHECK(why_of({"dots", 2, 2, 1}, {{{{1}, 2}}, {{{2}, 1}}, {{{2}, 1}}}) ==
          "“Horaires” is chosen, with 2 dots from 2 people. The rule announced before the "
          "vote decided: at equal dots, the option marked by more people. Next: “Dossier”, with 2 "
          "dots from 1 person.");
    CHECK(why_of({"dots", 3, 3, 1}, {{{{1}, 3}}, {{{2}, 1}}, {{{2}, 1}}}) ==
          "“Dossier” is chosen, with 3 dots from 1 person. Next: “Horaires”, with 2 dots from 2 "
          "people. More people marked “Horaires”: 2 people, with fewer dots.");
    CHECK(why_of({"dots", 2, 2, 1}, Ballots{{}}) ==
          "Nobody chose an option: nothing is decided. 1 ballot is blank: it is a ballot, and "
          "chooses nothing.");
    CHECK(why_of({"dots", 2, 2, 1}, Ballots{}, 2) ==
          "Nobody chose an option: nothing is decided. 2 ballots could not be opened and are not "
          "counted.");
    CHECK(why_of({"runes", 2, 2, 1}, {{{{1}, 1}}}) ==
          "This version does not know this way of voting.");
}

TEST_CASE("labels of options, and of what is none") {
    Vote vote;
    vote.options = {{{1}, "Dossier", {}, {}}};
    CHECK(label_of(vote, {1}) == "Dossier");
    CHECK(label_of(vote, {2}).empty());
}

}  // namespace workshop
