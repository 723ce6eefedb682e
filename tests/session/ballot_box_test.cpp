#include "desk.h"
#include "session/side_file.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <fstream>
#include <set>

using namespace session;

namespace {

BallotBox box_in(const Folder& folder, std::uint64_t seed = 1) {
    return BallotBox::open(folder.file(), seeded(seed));
}

std::string pin_code(BallotBox& box, const std::string& given, base::Milliseconds now) {
    const auto refusal = box.unlock(given, now);
    return refusal ? refusal->code : "";
}

std::string keys_in(const Folder& folder) { return bytes_in(folder.file() + ".keys"); }

}  // namespace

TEST_CASE("tokens are unique, forgiving to type, and cannot be made up") {
    const Folder folder;
    BallotBox box = box_in(folder);
    std::set<std::string> tokens;
    std::set<workshop::TokenDigest> digests;
    for (int i = 0; i < 2000; ++i) {
        const std::string token = box.new_token();
        CHECK(tokens.insert(token).second);
        CHECK(digests.insert(box.digest_of(token).value()).second);
    }
    std::string token = *tokens.begin();
    const auto digest = box.digest_of(token);
    for (char& c : token) c = char(std::tolower(c));
    CHECK(box.digest_of(" " + token) == digest);
    token = *tokens.begin();
    for (std::size_t i = 0; i < token.size(); ++i) {
        if (token[i] == '-') continue;
        std::string forged = token;
        forged[i] = forged[i] == '7' ? '8' : '7';
        CHECK_FALSE(box.digest_of(forged));
    }
    CHECK_FALSE(box.digest_of(""));
    CHECK_FALSE(box.digest_of(token + "0"));
    const Folder elsewhere;
    CHECK_FALSE(box_in(elsewhere, 2).digest_of(token));
}

TEST_CASE("receipts are the same for the same ballot and cannot be guessed elsewhere") {
    const Folder folder, elsewhere;
    const BallotBox box = box_in(folder);
    const std::string receipt = box.receipt_for({6}, {1});
    CHECK(receipt.size() == 9);
    CHECK(receipt[4] == '-');
    CHECK(box.receipt_for({6}, {1}) == receipt);
    CHECK(box_in(folder, 9).receipt_for({6}, {1}) == receipt);  // read again
    CHECK(box.receipt_for({7}, {1}) != receipt);
    CHECK(box.receipt_for({6}, {2}) != receipt);
    CHECK(box_in(elsewhere, 2).receipt_for({6}, {1}) != receipt);
}

TEST_CASE("the first PIN is the session's; wrong ones are slowed down, then locked, doubling") {
    const Folder folder;
    {
        BallotBox box = box_in(folder);
        CHECK_FALSE(box.has_pin());
        for (const char* bad : {"", "123", "2580", "25801", "1234567890123", "12a456", "１２３４"}) {
            CHECK(pin_code(box, bad, noon) == "bad_pin");
        }
        CHECK(pin_code(box, pin, noon) == "");
        CHECK(box.unlocked());
    }
    BallotBox box = box_in(folder);
    CHECK(box.has_pin());
    CHECK_FALSE(box.unlocked());
    for (int i = 0; i < 5; ++i) CHECK(pin_code(box, "0000", noon) == "wrong_pin");
    CHECK(pin_code(box, pin, noon) == "pin_locked");  // even the right one
    CHECK(pin_code(box, pin, noon + 15 * base::second_ms - 1) == "pin_locked");
    const auto later = noon + 15 * base::second_ms;
    CHECK(pin_code(box, "0000", later) == "wrong_pin");
    CHECK(pin_code(box, pin, later + 30 * base::second_ms - 1) == "pin_locked");
    CHECK_FALSE(box.unlocked());
    CHECK(pin_code(box, pin, later + 30 * base::second_ms) == "");
    CHECK(box.unlocked());
}

TEST_CASE("a side file from when four digits were enough still opens") {
    const Folder folder;
    std::ofstream(folder.file() + ".keys") << R"({
 "format": 1,
 "keys": [],
 "pin_check": {
  "box": "4pXKsIvYNW7JQL36NJtuGg==",
  "nonce": "2TI7RtkdIsCOToVgl7dt8z0yq6/Bmgcd"
 },
 "pin_salt": "X1VUrG2lZVgrhU0Zwv7F1A==",
 "token_key": "maFwarNMgfNsBMgwbpuliXgNiDche2YQSicy2AT2XZs="
})";
    BallotBox box = box_in(folder);
    REQUIRE(box.has_pin());
    CHECK(pin_code(box, "2469", noon) == "wrong_pin");
    CHECK(pin_code(box, "2468", noon) == "");
    CHECK(box.unlocked());
}

TEST_CASE("the side file is for its owner only, and holds no key as it is") {
    const Folder folder;
    BallotBox box = box_in(folder);
    box.unlock(pin, noon);
    const auto public_key = box.make_key();
    const auto keys = box.key_of(public_key);
    REQUIRE(keys);
    struct stat found {};
    REQUIRE(::stat((folder.file() + ".keys").c_str(), &found) == 0);
    CHECK((found.st_mode & 0777) == 0600);
    CHECK(keys_in(folder).find(base::base64(public_key)) != std::string::npos);
    CHECK(keys_in(folder).find(base::base64(keys->secret_key)) == std::string::npos);
    CHECK(keys_in(folder).find(pin) == std::string::npos);
}

TEST_CASE("a key is there after reopening, needs the PIN, and is gone once destroyed") {
    const Folder folder;
    workshop::PublicKey first{}, second{};
    {
        BallotBox box = box_in(folder);
        box.unlock(pin, noon);
        first = box.make_key();
        second = box.make_key();
    }
    BallotBox box = box_in(folder, 3);
    CHECK(box.holds(first));
    CHECK_FALSE(box.key_of(first));
    box.unlock(pin, noon);
    CHECK(box.key_of(first)->public_key == first);
    const std::string before = keys_in(folder);
    box.destroy_key(first);
    CHECK_FALSE(box.holds(first));
    CHECK_FALSE(box.key_of(first));
    CHECK(box.key_of(second));
    const std::string after = keys_in(folder);
    CHECK(after.size() < before.size());
    CHECK(before.find(base::base64(first)) != std::string::npos);
    CHECK(after.find(base::base64(first)) == std::string::npos);
    BallotBox again = box_in(folder, 4);
    again.unlock(pin, noon);
    CHECK_FALSE(again.holds(first));
    CHECK(again.key_of(second));
    CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1);  // no old copy stays
}

TEST_CASE("a damaged side file is said so in a sentence, wherever it is cut") {
    const Folder folder;
    box_in(folder).unlock(pin, noon);
    const std::string whole = keys_in(folder);
    for (std::size_t length = 0; length + 2 < whole.size(); length += 7) {
        std::ofstream(folder.file() + ".keys", std::ios::trunc) << whole.substr(0, length);
        CHECK(failure_of([&] { box_in(folder); }) == "bad_keys");
    }
    for (const char* other : {"{}", "[1]", "{\"format\": 2}", "\xFF"}) {
        std::ofstream(folder.file() + ".keys", std::ios::trunc) << other;
        CHECK(failure_of([&] { box_in(folder); }) == "bad_keys");
    }
}

TEST_CASE("side files: replaced whole, limited, missing ones are nothing") {
    const Folder folder;
    const std::string path = folder.file("notes");
    CHECK_FALSE(read_side_file(path));
    write_side_file(path, "un");
    write_side_file(path, "deux");
    CHECK(read_side_file(path) == "deux");
    std::ofstream(path) << std::string(1024 * 1024 + 1, 'x');
    CHECK(failure_of([&] { read_side_file(path); }) == "side_file");
    CHECK(failure_of([&] { write_side_file(folder.file("no/such/folder"), ""); }) == "side_file");
    remove_side_file(path);
    CHECK_FALSE(fs::exists(path));
    remove_side_file(path);
}

TEST_CASE("the box moves with its session: nothing is left behind") {
    const Folder folder;
    BallotBox box = box_in(folder);
    box.unlock(pin, noon);
    const auto key = box.make_key();
    const std::string token = box.new_token();
    box.copy_to(folder.file("ailleurs.fabrique"));
    CHECK(BallotBox::exists(folder.file()));
    box.leave_for(folder.file("ailleurs.fabrique"));
    CHECK_FALSE(BallotBox::exists(folder.file()));
    BallotBox there = BallotBox::open(folder.file("ailleurs.fabrique"), seeded(5));
    CHECK(there.holds(key));
    CHECK(there.digest_of(token));
    box.destroy_key(key);
    CHECK_FALSE(BallotBox::open(folder.file("ailleurs.fabrique"), seeded(5)).holds(key));
}
