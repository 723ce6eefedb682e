#include "session/sealing.h"
#include "base/limits.h"
#include "base/random.h"
#include "base/refusal.h"

#include <doctest/doctest.h>

using namespace session;

namespace {

VoteKeys keys_from(std::uint64_t seed) {
    std::array<std::uint8_t, 32> bytes;
    base::Random(seed).fill(bytes);
    return make_vote_keys(bytes);
}

constexpr workshop::VoteId vote{6};
const voting::Ballot ballot{"usagers", {{{1}, 2}, {{3}, 1}}};

}  // namespace

TEST_CASE("a sealed ballot opens again, blank ones and full ones too") {
    const VoteKeys keys = keys_from(1);
    voting::Ballot full{std::string(base::limits::short_name_code_points_max * 4, 'x'), {}};
    for (std::uint64_t option = 1; option <= base::limits::options_max; ++option) {
        full.marks.push_back({{option}, base::limits::ballot_marks_value_max});
    }
    const voting::Ballot against{"usagers", {{{1}, -10}, {{2}, 3}}};
    for (const voting::Ballot& each : {ballot, voting::Ballot{"élus", {}}, full, against}) {
        const auto sealed = seal_ballot(keys.public_key, vote, each);
        CHECK(sealed.size() == base::limits::ballot_sealed_bytes);  // one length tells nothing
        CHECK(open_ballot(keys, vote, sealed) == each);
    }
}

TEST_CASE("the same choice never looks the same twice") {
    const VoteKeys keys = keys_from(1);
    CHECK(seal_ballot(keys.public_key, vote, ballot) != seal_ballot(keys.public_key, vote, ballot));
}

TEST_CASE("wrong vote, wrong key, changed or missing bytes do not open") {
    const VoteKeys keys = keys_from(1);
    auto sealed = seal_ballot(keys.public_key, vote, ballot);
    CHECK_FALSE(open_ballot(keys, {7}, sealed));
    CHECK_FALSE(open_ballot(keys_from(2), vote, sealed));
    CHECK_FALSE(open_ballot(keys, vote, base::ByteView(sealed).first(sealed.size() - 1)));
    CHECK_FALSE(open_ballot(keys, vote, {}));
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        sealed[i] ^= 1;
        CHECK_FALSE(open_ballot(keys, vote, sealed));
        sealed[i] ^= 1;
    }
    CHECK(open_ballot(keys, vote, sealed) == ballot);
}

TEST_CASE("what would not fit is refused, not cut") {
    const auto refused = [](const voting::Ballot& each) {
        CHECK_THROWS_AS(seal_ballot(keys_from(1).public_key, vote, each), base::Failure);
    };
    refused({std::string(161, 'x'), {}});
    refused({"", voting::Marks(65, {{1}, 1})});
    refused({"", {{{257}, 1}}});    // would read as option 1
    refused({"", {{{1}, 65537}}});  // would read as 1
    refused({"", {{{1}, -65535}}});  // would read as 1
}
