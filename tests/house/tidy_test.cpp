#include "tidy.h"

#include "functions.h"
#include "report.h"

#include <algorithm>

using namespace house;

namespace {

// Functions that were longer than 70 lines when the rule came: {path, function, lines}. Rows may
// only be tightened or removed.
const std::vector<Grown> ratchet = {};

using Rule = Complaints (*)(const Tree&);

void offends(Rule rule, const std::string& path, const std::string& text,
             const std::string& words) {
    CAPTURE(text);
    Fixture house;
    house.write(path, text);
    one_complaint(rule(house.tree()), words);
}

void passes(Rule rule, const std::string& path, const std::string& text) {
    CAPTURE(text);
    Fixture house;
    house.write(path, text);
    no_complaints(rule(house.tree()));
}

std::string function_of(std::size_t lines) {
    std::string text = "namespace x {\nint\nlong_one(int a) {\n";
    for (std::size_t i = 3; i < lines; ++i) text += "    if (a) { ++a; }\n";
    return text + "}\n}\n";
}

}  // namespace

TEST_SUITE("tidy") {
    TEST_CASE("lines") { no_complaints(untidy_lines(this_tree())); }
    TEST_CASE("functions") { no_complaints(long_functions(this_tree(), ratchet)); }
    TEST_CASE("banned calls") { no_complaints(banned_calls(this_tree())); }
    TEST_CASE("unfinished work and hollow names") { no_complaints(empty_words(this_tree())); }
    TEST_CASE("the preprocessor") { no_complaints(untidy_preprocessor(this_tree())); }
    TEST_CASE("machine paths") { no_complaints(machine_paths(this_tree())); }
    TEST_CASE("the top of the repository") {
        no_complaints(strangers_at_the_top(FABRIQUE_SOURCE_DIR));
    }

    TEST_CASE("an untidy line is found") {
        const std::string hundred(100, 'x');
        passes(untidy_lines, "src/a/a.cpp", hundred + "\n");
        offends(untidy_lines, "src/a/a.cpp", hundred + "x\n", "101 columns");
        std::string accents;
        for (int i = 0; i < 100; ++i) accents += "é";
        passes(untidy_lines, "run", accents + "\n");
        offends(untidy_lines, "src/a/a.cpp", "\tint x;\n", "a tab");
        offends(untidy_lines, "README.md", "word \n", "a blank at the end");
        offends(untidy_lines, "src/a/a.cpp", "int x;", "ends with one line end");
        offends(untidy_lines, "src/a/a.cpp", "int x;\n\n", "ends with one line end");
    }

    TEST_CASE("a long function is found, the longest allowed is not") {
        Fixture house;
        house.write("src/a/a.cpp", function_of(70));
        CHECK(long_functions(house.tree(), {}).empty());
        house.write("src/a/a.cpp", function_of(71));
        one_complaint(long_functions(house.tree(), {}), "src/a/a.cpp:2: long_one has 71 lines");
        CHECK(long_functions(house.tree(), {{"src/a/a.cpp", "long_one", 71}}).empty());
        one_complaint(long_functions(house.tree(), {{"src/a/a.cpp", "long_one", 80}}),
                      "tighten its row");
        house.write("src/a/a.cpp", function_of(72));
        CHECK(long_functions(house.tree(), {{"src/a/a.cpp", "long_one", 71}}).size() == 2);
    }

    TEST_CASE("functions are told from what only looks like one") {
        Fixture house;
        house.write("src/a/a.cpp", R"(
            struct Row { int a = 0; Row() : a{1}, b(2) { } void at(int i) const { } int b; };
            const int table[] = { f({1}), 2 };
            #define MACRO(x) { \
                x
            enum class Kind { one, two };
            const char* text() { return "}{"; }   // } not code {
            TEST_CASE("words") { const auto l = [](int i) { return '{' + 1'000; }; }
        )");
        std::vector<std::string> names;
        for (const Function& found : functions_of(house.tree().files.front())) {
            names.push_back(found.name);
        }
        CHECK(std::count(names.begin(), names.end(), "at") == 1);
        CHECK(std::count(names.begin(), names.end(), "text") == 1);
        CHECK(names.back() == "TEST_CASE");
        CHECK(std::count(names.begin(), names.end(), "table") == 0);
        CHECK(std::count(names.begin(), names.end(), "MACRO") == 0);
    }

    TEST_CASE("a banned call is found, a name that holds it is not") {
        offends(banned_calls, "src/a/a.cpp", "void f() { std::strcpy(a, b); }\n", "std::string");
        offends(banned_calls, "src/a/a.cpp", "int n = atoi(text);\n", "std::from_chars");
        offends(banned_calls, "src/net/a.cpp", "void f() { printf(text); }\n", "only app/ speaks");
        offends(banned_calls, "src/net/a.cpp", "void f() { thread.detach(); }\n", "joined");
        offends(banned_calls, "src/a/a.h", "using namespace std;\n", "the full name");
        passes(banned_calls, "src/app/a.cpp", "void f() { std::printf(text); }\n");
        passes(banned_calls, "src/a/a.cpp", "void f() { std::snprintf(t, 3, x); } // atoi(x)\n");
        passes(banned_calls, "src/a/a.cpp", "const char* s = \"atoi(\"; int z = pool.free(1);\n");
    }

    TEST_CASE("unfinished work and hollow names are found") {
        offends(empty_words, "src/a/a.cpp", "// TO" "DO: later\n", "finish it");
        offends(empty_words, "README.md", "FIX" "ME\n", "finish it");
        offends(empty_words, "src/a/card_man" "ager.h", "#pragma once\n", "says nothing");
        offends(empty_words, "src/a/a.h", "class CardMan" "ager;\n", "says what the thing does");
        offends(empty_words, "src/a/a.h", "int text_hel" "per;\n", "says what the thing does");
        passes(empty_words, "src/a/a.cpp", "char pattern[] = \"XX" "XXXX\"; int futile = 0;\n");
    }

    TEST_CASE("a header without its guard and a constant by #define are found") {
        offends(untidy_preprocessor, "src/a/a.h", "// words\n#pragma once\n", "begins with");
        offends(untidy_preprocessor, "src/a/a.cpp", "#define CARDS 12\n", "constexpr");
        offends(untidy_preprocessor, "src/a/a.cpp", "#define NAME \"x\"\n", "constexpr");
        passes(untidy_preprocessor, "src/a/a.cpp", "#define LIST(X) X(1)\n#define STB_ON\n");
    }

    TEST_CASE("a machine's own folder is found") {
        offends(machine_paths, "README.md", "see /wo" "rk/main\n", "one machine");
        passes(machine_paths, "README.md", "see ./run, /tmp/board and /usr/share\n");
    }

    TEST_CASE("a stranger at the top is found") {
        Fixture house;
        house.write("src/a/a.cpp", "").write(".gitignore", "").write("run", "");
        CHECK(strangers_at_the_top(house.root()).empty());
        house.write("notes.txt", "");
        one_complaint(strangers_at_the_top(house.root()), "notes.txt");
    }
}
