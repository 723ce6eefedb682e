#include "../folder.h"

#include "methods/recipes.h"
#include "methods/reference.h"

#include "base/text.h"
#include "workshop/decide.h"
#include "workshop/evolve.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <set>

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
        CHECK(recipes.size() == 16);
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

// The surveys of the source documents, as recipes: what is asked stands in assets/reference, word
// for word, so that local answers find their figure.
TEST_CASE("survey recipes open sessions, and their choices are those of the references") {
    const std::string folder = FABRIQUE_SOURCE_DIR "/assets/recipes";
    const auto references = methods::read_references(FABRIQUE_SOURCE_DIR "/assets/reference");
    std::set<const methods::Figure*> met;
    for (const char* key : {"barometre", "diagnostic", "determinants", "six-facteurs"}) {
        CAPTURE(key);
        for (const char* language : {"fr", "en"}) {
            const auto recipes = methods::read_recipes(folder, language);
            const auto recipe = std::find_if(recipes.begin(), recipes.end(),
                                             [&](const auto& each) { return each.key == key; });
            REQUIRE(recipe != recipes.end());
            workshop::CreateSession session = recipe->session;
            session.title = "Essai";
            REQUIRE(std::holds_alternative<std::vector<workshop::Event>>(
                workshop::decide({}, session, {})));
        }
        std::ifstream stream(folder + "/" + key + ".json");
        const nlohmann::json recipe = nlohmann::json::parse(stream);
        for (const auto& activity : recipe.at("agenda")) {
            for (const auto& vote : activity.value("votes", nlohmann::json::array())) {
                const auto survey = vote.at("survey").get<std::string>();
                CAPTURE(survey);
                CHECK(references.contains(survey.substr(0, survey.find('/'))));
                CHECK(vote.at("secret") == true);
                const auto figures = methods::figures_of(references, survey);
                for (const auto& choice : vote.at("choices")) {
                    for (const auto* figure : figures) {
                        const auto* found =
                            methods::figure_of({figure}, choice.at("fr"), figure->college);
                        if (found != nullptr) met.insert(found);
                    }
                }
            }
        }
    }
    // Every figure of the barometer stands beside an answer that can be given.
    const auto& barometer = references.at("barometre-2021");
    for (const methods::Figure& figure : barometer.figures) {
        CAPTURE(figure.key);
        CHECK(met.contains(&figure));
    }
}

TEST_CASE("the diagnosis asks for its ten dimensions, the determinants for the source’s lists") {
    const auto references = methods::read_references(FABRIQUE_SOURCE_DIR "/assets/reference");
    const auto recipes = methods::read_recipes(FABRIQUE_SOURCE_DIR "/assets/recipes", "fr");
    const auto recipe = [&](const std::string& key) -> const workshop::CreateSession& {
        const auto found = std::find_if(recipes.begin(), recipes.end(),
                                        [&](const auto& each) { return each.key == key; });
        REQUIRE(found != recipes.end());
        return found->session;
    };
    const auto asks = [&](const workshop::VotePlan& plan, const methods::Group& group) {
        REQUIRE(plan.choices.size() == group.items.size());
        for (std::size_t i = 0; i < group.items.size(); ++i) {
            CHECK(base::plain(plan.choices[i].label) == base::plain(group.items[i].exact));
        }
        CHECK(plan.rule.method == "score");
        CHECK(plan.rule.parameters.at("top") == "4");
    };
    const auto& study = references.at("innovation-2018");
    asks(recipe("diagnostic").agenda[1].votes[0],
         *references.at("diagnostic").group("dimensions"));
    const auto& families = recipe("determinants").agenda[1].votes;
    REQUIRE(families.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) {
        constexpr const char* keys[] = {"mise-en-oeuvre", "contexte", "internes", "six-facteurs"};
        asks(families[i], *study.group(keys[i]));
    }
    asks(recipe("six-facteurs").agenda[1].votes[0], *study.group("six-facteurs"));
    asks(recipe("six-facteurs").agenda[4].votes[0], *study.group("six-facteurs"));
}
