#include "layers.h"

#include "report.h"

#include <algorithm>

using namespace house;

namespace {

// A small house that keeps every rule.
Fixture& well_built(Fixture& house) {
    return house
        .write("src/workshop/CMakeLists.txt", "add_room(workshop USES base voting)\n")
        .write("src/workshop/state.h",
               "#pragma once\n#include \"base/id.h\"\n#include \"workshop/words.h\"\n"
               "#include <string>\nnamespace workshop {}\n")
        .write("src/ui/CMakeLists.txt", "add_room(ui\n  USES base # words\n  LIBRARIES voting)\n")
        .write("src/ui/imgui.h", "#pragma once\n#include <imgui.h>\n");
}

}  // namespace

TEST_SUITE("layers") {
    TEST_CASE("the project's own tree is what is read") {
        const auto& files = this_tree().files;
        CHECK(std::count_if(files.begin(), files.end(), is_cpp) > 50);
        CHECK(std::count_if(files.begin(), files.end(),
                            [](const File& file) { return room_of(file) == "base"; }) > 5);
    }

    TEST_CASE("rooms include only what the architecture allows") {
        no_complaints(broken_layers(this_tree()));
    }

    TEST_CASE("libraries, clocks and randomness stay behind their fences") {
        no_complaints(broken_fences(this_tree()));
    }

    TEST_CASE("folder and namespace have the same name") {
        no_complaints(strange_namespaces(this_tree()));
    }

    TEST_CASE("a well built house has no complaints") {
        Fixture house;
        const Tree tree = well_built(house).tree();
        CHECK(broken_layers(tree).empty());
        CHECK(broken_fences(tree).empty());
        CHECK(strange_namespaces(tree).empty());
    }

    TEST_CASE("an include of a room above is found") {
        Fixture house;
        well_built(house).write("src/workshop/a.cpp",
                                "#include \"session/store.h\"\nnamespace workshop {}\n");
        one_complaint(broken_layers(house.tree()),
                      "src/workshop/a.cpp:1: workshop/ may not include session/");
    }

    TEST_CASE("an include of a room that CMake does not name is found") {
        Fixture house;
        well_built(house).write("src/ui/a.cpp", "#include \"voting/ballot.h\"\nnamespace ui {}\n");
        one_complaint(broken_layers(house.tree()), "add voting to USES of src/ui/CMakeLists.txt");
    }

    TEST_CASE("a USES that the architecture does not allow is found") {
        Fixture house;
        well_built(house).write("src/voting/CMakeLists.txt", "add_room(voting USES base net)\n");
        one_complaint(broken_layers(house.tree()), "voting/ may not use net/");
    }

    TEST_CASE("a room that the house does not have is found") {
        Fixture house;
        well_built(house).write("src/misc/CMakeLists.txt", "add_room(misc)\n");
        one_complaint(broken_layers(house.tree()), "the house has no room misc/");
    }

    TEST_CASE("an include without its room is found") {
        Fixture house;
        well_built(house).write("src/workshop/a.cpp",
                                "#include \"state.h\"\nnamespace workshop {}\n");
        one_complaint(broken_layers(house.tree()), "write the room: \"workshop/state.h\"");
    }

    TEST_CASE("each fence holds") {
        struct Row {
            const char *path, *text, *words;
        };
        const Row rows[] = {
            {"src/board/a.cpp", "#include <imgui.h>", "Dear ImGui"},
            {"src/ui/a.cpp", "#include <imgui.h>", "include \"ui/imgui.h\""},
            {"src/ui/a.cpp", "#  include <SDL2/SDL.h>", "belong to platform/"},
            {"src/ui/a.cpp", "#include <pango/pangocairo.h>", "belong to painting/"},
            {"src/session/a.cpp", "#include <cereal/types/vector.hpp>", "journal/"},
            {"src/session/a.cpp", "#include <boost/asio.hpp>", "belong to net/"},
            {"src/board/a.cpp", "auto t = std::chrono::steady_clock::now();", "steady_clock"},
            {"src/workshop/a.cpp", "long t = std::time(nullptr);", "time(nullptr)"},
            {"src/base/a.cpp", "std::random_device device;", "true randomness"},
            {"src/net/a.cpp", "const char* home = std::getenv(name);", "environment"},
        };
        for (const Row& row : rows) {
            CAPTURE(row.text);
            Fixture house;
            house.write(row.path, std::string(row.text) + "\n");
            one_complaint(broken_fences(house.tree()), row.words);
        }
    }

    TEST_CASE("words in comments and in longer names are no offence") {
        Fixture house;
        house.write("src/board/a.cpp", "// no steady_clock here\nint strand(int brand(int));\n");
        CHECK(broken_fences(house.tree()).empty());
    }

    TEST_CASE("a file in the namespace of another room is found") {
        Fixture house;
        house.write("src/board/a.cpp", "namespace boardroom { int x = 0; }\n");
        one_complaint(strange_namespaces(house.tree()), "opens no namespace board");
    }
}
