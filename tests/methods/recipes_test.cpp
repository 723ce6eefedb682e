#include "../folder.h"

#include "methods/recipes.h"

#include "workshop/decide.h"
#include "workshop/evolve.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

namespace {

namespace fs = std::filesystem;

const std::string shipped = FABRIQUE_SOURCE_DIR "/assets/recipes";

struct Folder : tests::Folder {
    void write(const std::string& name, const std::string& text) const {
        std::ofstream(*this / name) << text;
    }
};

std::string fault_of(const std::string& text) {
    const Folder folder;
    folder.write("atelier.json", text);
    try {
        methods::read_recipes(folder.path(), "fr");
    } catch (const base::Failure& failure) {
        return failure.what();
    }
    return "";
}

const std::string sound = R"({"title": "Titre", "colour": "pink", "colleges": [],
    "legend": [], "agenda": [{"kind": "board", "title": {"fr": "Imaginer", "en": "Imagine"},
                              "minutes": 20}]})";

std::string with(const std::string& from, const std::string& to) {
    std::string text = sound;
    return text.replace(text.find(from), from.size(), to);
}

}  // namespace

TEST_CASE("every shipped recipe opens a session, and its votes can be held") {
    for (const char* language : {"fr", "en"}) {
        const auto recipes = methods::read_recipes(shipped, language);
        CHECK(recipes.size() == 10);
        for (const auto& recipe : recipes) {
            CAPTURE(recipe.key);
            CHECK_FALSE(recipe.title.empty());
            CHECK_FALSE(recipe.session.colleges.empty());
            workshop::CreateSession session = recipe.session;
            session.title = "Essai";
            const auto decision = workshop::decide({}, session, {});
            REQUIRE(std::holds_alternative<std::vector<workshop::Event>>(decision));
            for (const auto& activity : session.agenda) {
                CHECK_FALSE(activity.title.empty());
                if (activity.kind != workshop::ActivityKind::vote) continue;
                CHECK_FALSE(activity.votes.empty());
                for (const workshop::VotePlan& plan : activity.votes) {
                    CHECK_FALSE(plan.question.empty());
                    const auto options = std::max<std::size_t>(plan.choices.size(), 12);
                    CHECK_FALSE(voting::check_rule(plan.rule, options));
                }
            }
        }
    }
}

TEST_CASE("recipes speak the language that is asked for, French when it is missing") {
    const auto french = methods::read_recipes(shipped, "fr");
    const auto english = methods::read_recipes(shipped, "en");
    const auto other = methods::read_recipes(shipped, "xx");
    REQUIRE(french.size() == english.size());
    for (std::size_t i = 0; i < french.size(); ++i) {
        CHECK(french[i].key == english[i].key);
        CHECK(french[i].title != english[i].title);
        CHECK(french[i].title == other[i].title);
        if (i > 0) CHECK(french[i - 1].order <= french[i].order);
    }
}

TEST_CASE("a recipe with a fault is named with its fault") {
    CHECK(fault_of(sound) == "");
    CHECK(fault_of("{").find("atelier.json") != std::string::npos);
    CHECK(fault_of(with("board", "balcony")).find("“balcony”") != std::string::npos);
    CHECK(fault_of(with("pink", "mauve")).find("“mauve”") != std::string::npos);
    CHECK(fault_of(with("\"minutes\": 20", "\"minuten\": 20")) ==
          "atelier.json: “minuten” means nothing in agenda 1.");
    CHECK(fault_of(with(",\n                              \"minutes\": 20", "")) ==
          "atelier.json: agenda 1 lacks “minutes”.");
    CHECK(fault_of(with(", \"en\": \"Imagine\"", "")) ==
          "atelier.json: agenda 1 › title is not told in “en”.");
    CHECK(fault_of(with("20", "\"vingt\"")).find("atelier.json") != std::string::npos);
    CHECK(fault_of("{\"title\": \"" + std::string(300 * 1024, 'x') + "\"}").find("256 KiB") !=
          std::string::npos);
}

TEST_CASE("a folder that is not there is said so; other files are passed over") {
    CHECK_THROWS_AS(methods::read_recipes("/nowhere/at/all", "fr"), base::Failure);
    const Folder folder;
    folder.write("LISEZMOI.txt", "ceci n’est pas une recette");
    folder.write("atelier.json", sound);
    const auto recipes = methods::read_recipes(folder.path(), "en");
    REQUIRE(recipes.size() == 1);
    CHECK(recipes[0].key == "atelier");
    CHECK(recipes[0].session.recipe == "atelier");
    CHECK(recipes[0].session.agenda[0].title == "Imagine");
    CHECK(recipes[0].session.agenda[0].duration_ms == 20 * base::minute_ms);
}
