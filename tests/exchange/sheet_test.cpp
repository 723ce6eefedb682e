// Tables of the session for other programs: pins, averages, and the workbook that holds them all.
#include "exchange/csv.h"
#include "exchange/json.h"
#include "exchange/report.h"
#include "exchange/xlsx.h"

#include "../folder.h"
#include "afternoon.h"
#include "unzip.h"
#include "workshop/frames.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

using namespace exchange;
using nlohmann::json;

namespace {

const base::Words english;

// On the board again: a plan with two pins, one about the card “Un seul dossier”.
struct Plan : Afternoon {
    Plan() {
        using namespace workshop;
        intend(StartActivity{{1}});
        const NewBackground plan{"Plan", {{7}, {}, 1600, 1200, 250'000, 0x808080}};
        intend(row_of_backgrounds({&plan, 1}, {2000, 0}));
        intend(PlaceStamp{StampKind::pin, {{2400, 300}}, "=le tilleul"});
        intend(TieStamp{{state.next_id - 1}, {4}});
        intend(PlaceStamp{StampKind::pin, {{-500, 20}}, ""});
    }
    // Two tables with the same axes, and “Banc” on both.
    void lay_axes() {
        using namespace workshop;
        for (const float table : {0.F, 1.F}) {
            PlaceFrame axes = proposed_frame(FrameKind::axes, {5000 + table * 3000, 0});
            axes.title = "Table";
            axes.columns = {"peu utile", "utile"};
            intend(axes);
            const Frame& frame = state.frames.rbegin()->second;
            const base::Vec2 value{0.25F + table / 2, 0.5F};
            const base::Vec2 middle = place_at(frame, value);
            const base::Vec2 corner = middle - base::Vec2{card_width, card_height} / 2;
            intend(CreateCard{"Banc", corner, {}, "", ""});
        }
    }
};

std::string read(const std::string& path) {
    std::ifstream stream(path, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

struct Workbook {
    tests::Folder folder;
    std::string zip;
    explicit Workbook(const workshop::State& state) {
        write_xlsx(all_sheets(state, english), state.title, 1'795'176'000'000, folder / "a.xlsx");
        zip = read(folder / "a.xlsx");
    }
    std::string part(const std::string& name) const { return unzipped(zip, "xl/" + name); }
};

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("pins as a table: number, word, card, place on the picture") {
    const Plan plan;
    const std::string csv = csv_of(pins_sheet(plan.state), {.bom = false});
    CHECK(csv == "number,word,card,x,y,background,board_x,board_y\r\n"
                 "1,'=le tilleul,Un seul dossier,0.250,0.250,Plan,2400,300\r\n"
                 "2,,,,,,-500,20\r\n");
}

TEST_CASE("pins and pictures in the export of the session") {
    const Plan plan;
    const json document = json::parse(session_json(plan.state, {}));
    const json pins = document.at("pins");
    REQUIRE(pins.size() == 2);
    CHECK(pins[0].at("card") == 4);
    CHECK(pins[0].at("x") == 0.25);
    CHECK(pins[1].at("background").is_null());
    const json frame = document.at("frames")[0];
    CHECK(frame.at("picture").at("width") == 1600);
    CHECK(document.at("averages").empty());
}

TEST_CASE("averages over tables, as a table and in the export") {
    Plan plan;
    plan.lay_axes();
    CHECK(csv_of(averages_sheet(plan.state), {.bom = false}) ==
          "axes,text,tables,x,x_lowest,x_highest,y,y_lowest,y_highest\r\n"
          "peu utile – utile,Banc,2,0.500,0.250,0.750,0.500,0.500,0.500\r\n");
    const json averages = json::parse(session_json(plan.state, {})).at("averages");
    REQUIRE(averages.size() == 1);
    CHECK(averages[0].at("frames").size() == 2);
    CHECK(averages[0].at("ideas")[0].at("x").at("highest") == 0.75);
}

TEST_CASE("the report draws each frame and tells pins and averages") {
    Plan plan;
    plan.lay_axes();
    int asked = 0;
    const auto photos = [&](const workshop::Photo&, int side_px) {
        CHECK(side_px == report_picture_side_px);
        ++asked;
        return std::make_shared<const painting::Picture>(
            painting::Picture{4, 3, std::vector<std::uint8_t>(48, 200)});
    };
    const Report report = session_report(plan.entries, english, 0, photos);
    const std::string text = markdown(report);
    CHECK(holds(text, "Pin 1 · =le tilleul"));
    CHECK(holds(text, "25 % from the left, 25 % from the top"));
    CHECK(holds(text, "Averages over the tables"));
    CHECK(holds(text, "50 % (25 % to 75 %) utile"));
    CHECK(holds(pdf_bytes(report), "%PDF"));
    CHECK(asked == 1);
    std::size_t pictures = 0;
    for (const auto& block : report.pages[0].blocks) {
        pictures += std::holds_alternative<painting::FramePicture>(block);
    }
    CHECK(pictures == 3);
}

TEST_CASE("what testers of a prototype did, as a table and in the export") {
    using namespace workshop;
    Plan plan;
    const auto screen = [&](const char* title, float x) {
        PlaceFrame place = proposed_frame(FrameKind::screen, {x, 8000});
        place.title = title;
        plan.intend(place);
        return plan.state.frames.rbegin()->first;
    };
    const FrameId first = screen("Accueil", 0), second = screen("Merci", 1000);
    plan.intend(DrawZone{first, {100, 200, 150, 60}, second});
    plan.intend(OpenPrototypeTest{"Payer", first, second});
    plan.intend(StartRun{});
    const RunId run = plan.state.runs.rbegin()->first;
    plan.intend(TapScreen{run, {10, 20}, 0});
    plan.intend(TapScreen{run, {120, 220}, 0});
    CHECK(csv_of(taps_sheet(plan.state), {.bom = false}) ==
          "test,tester,screen,x,y,after_ms,hit,next,end\r\n"
          "Payer,1,Accueil,10,20,0,0,,\r\n"
          "Payer,1,Accueil,120,220,0,1,Merci,reached_goal\r\n");
    const json document = json::parse(session_json(plan.state, {}));
    REQUIRE(document.at("tests").size() == 1);
    const json& told = document.at("tests")[0];
    CHECK(told.at("runs")[0].at("end") == "reached_goal");
    CHECK(told.at("runs")[0].at("taps")[0].at("zone").is_null());
    CHECK(told.at("runs")[0].at("taps")[1].at("next") == second.value);
    CHECK(document.at("zones")[0].at("to") == second.value);
}

TEST_CASE("a workbook has a sheet for cards, votes, pins, averages and each frame") {
    Plan plan;
    plan.lay_axes();
    const Workbook book(plan.state);
    const std::string names = book.part("workbook.xml");
    for (const char* name : {"Cards", "Votes", "Pins", "Averages", "Plan", "Table", "Table 2"}) {
        CHECK(holds(names, std::string("name=\"") + name + "\""));
    }
    for (int sheet = 1; sheet <= 7; ++sheet) {
        const std::string xml = book.part("worksheets/sheet" + std::to_string(sheet) + ".xml");
        CHECK(holds(xml, "state=\"frozen\""));  // the heading stays in sight
    }
}

TEST_CASE("in a workbook numbers are numbers, and what people wrote is never a formula") {
    const Plan plan;
    const Workbook book(plan.state);
    const std::string cards = book.part("worksheets/sheet1.xml");
    const std::string strings = book.part("sharedStrings.xml");
    CHECK_FALSE(holds(cards, "<f>"));
    CHECK_FALSE(holds(book.part("worksheets/sheet3.xml"), "<f>"));
    CHECK(holds(strings, "=HYPERLINK(\"x\")"));
    CHECK(holds(strings, ">=le tilleul<"));
    CHECK(holds(cards, "<v>1.25</v>"));
    CHECK(holds(cards, "<v>46346.5</v>"));  // 20 November 2026 at noon, as a day number
}

TEST_CASE("names of sheets are allowed, short and each its own") {
    Plan plan;
    for (const char* title : {"a/b:c", "A b C", "", "'",
                              "Un titre beaucoup trop long pour une feuille",
                              "Un titre beaucoup trop long pour une page"}) {
        workshop::PlaceFrame frame = workshop::proposed_frame({}, {9000, 0});
        frame.title = title;
        plan.intend(frame);
    }
    const std::string names = Workbook(plan.state).part("workbook.xml");
    CHECK(holds(names, "name=\"a b c\""));
    CHECK(holds(names, "name=\"A b C 2\""));
    CHECK(holds(names, "name=\"-\""));
    CHECK(holds(names, "name=\"Unnamed frame\""));
}

TEST_CASE("a text that a spreadsheet would not take is cut, with its control characters gone") {
    Sheet sheet("x", {"text"});
    std::string text = "a\x01z";
    for (int i = 0; i < 5000; ++i) text += "dix lettre";
    sheet.text(text).end_row();
    const tests::Folder folder;
    write_xlsx({sheet}, "t", 0, folder / "a.xlsx");
    const std::string strings = unzipped(read(folder / "a.xlsx"), "xl/sharedStrings.xml");
    CHECK(holds(strings, "azdix"));
    CHECK(holds(strings, "…"));
    CHECK(strings.size() < 33'000);
}
