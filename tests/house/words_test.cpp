#include "catalogue.h"

#include "../skipped.h"
#include "report.h"

#include <algorithm>

using namespace house;

namespace {

const std::string source = FABRIQUE_SOURCE_DIR;
const std::string script = "bash '" + source + "/tests/house/extract_words.sh' --print ";

std::string text_of(const std::string& path) {
    const auto& files = this_tree().files;
    const auto found = std::find_if(files.begin(), files.end(),
                                    [&](const File& file) { return file.path == path; });
    REQUIRE(found != files.end());
    return found->text;
}

Message asked(const std::string& key, const std::string& many = {}) { return {key, many, {}}; }

bool can_extract() {
    if (has_command("xgettext") && has_command("msgfmt")) return true;
    tests::skipped("no gettext");
    return false;
}

}  // namespace

TEST_SUITE("words") {
    TEST_CASE("every sentence of the sources is translated into French") {
        if (!can_extract()) return;
        const Ran pot = ran(script);
        REQUIRE(pot.code == 0);
        const std::vector<Message> sentences = messages_of(pot.output);
        CHECK(sentences.size() > 0);
        no_complaints(bad_translations(sentences, messages_of(text_of("assets/i18n/fr.po")),
                                       "assets/i18n/fr.po"));
    }

    TEST_CASE("the French file is well formed") {
        if (!can_extract()) return;
        const Ran checked =
            ran("msgfmt --check --output-file=/dev/null '" + source + "/assets/i18n/fr.po' 2>&1");
        INFO(checked.output);
        CHECK(checked.code == 0);
    }

    TEST_CASE("keys are found in say, count and msg, and nowhere else") {
        if (!can_extract()) return;
        Fixture house;
        house.write("src/a/a.cpp",
                    "void f() { say(\"one {x}\"); words.count(\"a card\", \"{n} cards\", n);\n"
                    "  const int many = 20'000; puts(\"not a key\"); }\n"
                    "const char* table[] = {msg(\"in a \" \"table\"), msg(\"100 % {sure}\")};\n");
        const auto found = messages_of(ran(script + house.root().string()).output);
        REQUIRE(found.size() == 4);
        CHECK(found[0].key == "one {x}");
        CHECK(found[1].key == "a card");
        CHECK(found[1].many == "{n} cards");
        CHECK(found[2].key == "in a table");
        CHECK(found[3].key == "100 % {sure}");
    }

    TEST_CASE("a .po file is read as it is written") {
        const auto messages = messages_of(
            "msgid \"\"\nmsgstr \"Language: fr\\n\"\n\n"
            "#, fuzzy\nmsgid \"say \\\"{name}\\\"\"\nmsgstr \"\"\n\"dire \"\n\"{name}\"\n\n"
            "msgid \"{n} card\"\nmsgid_plural \"{n} cards\"\nmsgstr[0] \"{n} carte\"\n"
            "msgstr[1] \"{n} cartes\"\n\n#~ msgid \"old\"\n#~ msgstr \"vieux\"\n");
        REQUIRE(messages.size() == 2);
        CHECK(messages[0].key == "say \"{name}\"");
        CHECK(messages[0].fuzzy);
        CHECK(messages[0].answers == std::vector<std::string>{"dire {name}"});
        CHECK(messages[1].many == "{n} cards");
        CHECK(messages[1].answers.size() == 2);
        CHECK_FALSE(messages[1].fuzzy);
    }

    TEST_CASE("each way to be badly translated is found") {
        const auto complain = [](const Message& question, const Message& answer) {
            return bad_translations({question}, {answer}, "fr.po");
        };
        CHECK(complain(asked("{a} of {b}"), {"{a} of {b}", "", {"{b} : {a}"}}).empty());
        one_complaint(complain(asked("yes"), {"yes", "", {""}}), "not translated: yes");
        one_complaint(bad_translations({asked("yes")}, {}, "fr.po"), "not translated: yes");
        one_complaint(complain(asked("yes"), {"yes", "", {"oui"}, true}), "fuzzy: yes");
        one_complaint(complain(asked("{a}!"), {"{a}!", "", {"{b} !"}}), "placeholders differ");
        one_complaint(bad_translations({}, {{"no", "", {"non"}}}, "fr.po"), "nobody says this");
        one_complaint(complain(asked("a", "b"), {"a", "", {"x"}}), "the plural differs");
    }

    TEST_CASE("a singular may leave out the number, a plural may not") {
        const Message question = asked("{n} card", "{n} cards");
        const auto answers = [&](const std::string& one, const std::string& many) {
            return bad_translations({question}, {{"{n} card", "{n} cards", {one, many}}}, "fr.po");
        };
        CHECK(answers("une carte", "{n} cartes").empty());
        CHECK(answers("{n} carte", "{n} cartes").empty());
        one_complaint(answers("une carte", "des cartes"), "placeholders differ");
    }
}
