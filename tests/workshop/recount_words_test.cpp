#include "workshop/recount_words.h"

#include <doctest/doctest.h>

using workshop::Plainness;

namespace {

std::string name(voting::OptionId id) { return std::string(1, char('A' + int(id.value) - 1)); }

voting::Result chosen(std::vector<voting::OptionId> winners, bool tie = false) {
    voting::Result result;
    result.winners = std::move(winners);
    result.tie_at_line = tie;
    return result;
}

std::string told(const voting::Result& announced, const voting::Result& other,
                 Plainness plainness = Plainness::plain) {
    const voting::Recount recount{{"borda"}, other, false};
    return workshop::recount_sentence(announced, recount, name, {}, plainness);
}

}  // namespace

TEST_CASE("another rule, told in a sentence") {
    CHECK(told(chosen({{1}}), chosen({{1}})) ==
          "With the rule “Borda count”, the same would have been chosen: “A”.");
    CHECK(told(chosen({{1}}), chosen({{2}})) ==
          "With the rule “Borda count”, “B” would have been chosen instead of “A”.");
    CHECK(told(chosen({{1}, {2}}), chosen({{2}, {3}})) ==
          "With the rule “Borda count”, “B”, “C” would have been chosen instead of “A”.");
    CHECK(told(chosen({{1}}), chosen({{1}, {2}}, true)) ==
          "With the rule “Borda count”, “A”, “B” would have been equal: a lot would have decided.");
    CHECK(told(chosen({{1}}), chosen({})) ==
          "With the rule “Borda count”, nothing would have been chosen.");
    CHECK(told(chosen({{1}, {2}}, true), chosen({{1}})) ==
          "With the rule “Borda count”, “A” would have been chosen.");
    CHECK(told(chosen({{1}}), chosen({{2}}), Plainness::easy) ==
          "Another rule is called: Borda count. The result is not the same. “B” wins. “A” does not "
          "win any more.");
}

TEST_CASE("rules that change nothing are told together") {
    const voting::Result announced = chosen({{1}});
    const std::vector<voting::Recount> all{{{"borda"}, chosen({{1}}), false},
                                           {{"schulze"}, chosen({{2}}), false},
                                           {{"approval"}, chosen({{1}}), true}};
    const auto sentences =
        workshop::recount_sentences(announced, all, name, {}, Plainness::plain);
    REQUIRE(sentences.size() == 2);
    CHECK(sentences[0] ==
          "With the rule “Schulze”, “B” would have been chosen instead of “A”.");
    CHECK(sentences[1] ==
          "With these rules too, the same would have been chosen: Borda count, Approval.");
}
