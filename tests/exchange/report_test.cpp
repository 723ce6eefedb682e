#include "exchange/report.h"

#include "../library.h"
#include "afternoon.h"
#include "exchange/report_parts.h"
#include "exchange/sentences.h"
#include "workshop/frames.h"

#include <doctest/doctest.h>

using namespace exchange;

namespace {

const base::Words words;

std::string text_of(const Afternoon& afternoon, int utc_offset_minutes = 0) {
    return markdown(session_report(afternoon.entries, words, utc_offset_minutes));
}

bool says(const std::string& text, const std::string& part) {
    const bool found = text.find(part) != std::string::npos;
    if (!found) MESSAGE("“", part, "” is not in:\n", text);
    return found;
}

}  // namespace

TEST_CASE("the agenda as it went") {
    Afternoon afternoon;
    afternoon.pass(3);
    afternoon.intend(workshop::StartActivity{{1}});
    afternoon.pass(5);
    afternoon.intend(workshop::EndSession{});
    const auto courses = course_of(afternoon.entries);
    CHECK(courses.at({1}).lasted_ms == 30 * base::minute_ms);  // both turns
    CHECK(courses.at({2}).lasted_ms == 3 * base::minute_ms);
    CHECK_FALSE(courses.contains({3}));
    const std::string text = text_of(afternoon, 60);
    CHECK(says(text, "| 13:00  Imaginer | planned 20 minutes, took 30 minutes |\n"));
    CHECK(says(text, "| Pause | planned 5 minutes, did not take place |\n"));
    CHECK(says(text, "Times are UTC+1:00.\n"));
}

TEST_CASE("the report tells the whole session") {
    Afternoon afternoon;
    afternoon.counted_vote();
    afternoon.intend(workshop::SealSession{7, {0xAB, 0xCD, 0xEF}});
    const std::string text = text_of(afternoon);
    CHECK(text.starts_with("# Cantine\n"));
    CHECK(says(text, "| Place | Mairie \\| salle 2 |\n"));
    CHECK(says(text, "| usagers | 1 card |\n"));
    CHECK(says(text, "| Colleges told together | 10 ballots |\n"));
    CHECK(says(text, "## Vote: Que garder ?\n"));
    CHECK(says(text, "Each person has 3 dots, at most 2 on one option. One option is chosen."));
    CHECK(says(text, "| 1 | **Dossier** | 12 dots from 6 people |\n"));
    CHECK(says(text, "| 3 | Rien | 0 dots from 0 people |\n"));
    CHECK(says(text, "| Closed | 12:29 |\n"));
    CHECK(says(text, "### Accueil (2 cards)\n"));
    CHECK(says(text, "- Horaires, le “soir” et le samedi (élus)\n"));
    CHECK(says(text, "### On their own (1 card)\n"));
    CHECK(says(text, "| After entry 7 | abcdef0000000000 |\n"));
    CHECK(text.find("effacée") == std::string::npos);
    CHECK(text.find("RECEIPT") == std::string::npos);
}

TEST_CASE("a cancelled and an open vote say so, without numbers") {
    Afternoon afternoon;
    const auto first = afternoon.open(false);
    afternoon.cast(first, "usagers", {{{1}, 2}});
    afternoon.intend(workshop::CancelVote{first, "question mal posée"});
    const auto second = afternoon.open(true);
    afternoon.seal(second, "agents");
    const std::string text = text_of(afternoon);
    CHECK(says(text, "This vote was cancelled: question mal posée\n"));
    CHECK(says(text, "This vote is not counted yet.\n"));
    CHECK(says(text, "secret: the ballots lie sealed"));
    CHECK(text.find("dots from") == std::string::npos);
}

TEST_CASE("what people write is no markup") {
    Afternoon afternoon;
    afternoon.intend(workshop::StartActivity{{1}});
    for (const char* card : {"<script>alert(1)</script>", "# titre\n- liste", "1. un", "- deux",
                             "[lien](http://x)", "a|b"}) {
        afternoon.intend(workshop::CreateCard{card, {}, workshop::Colour::white, "", ""});
    }
    const std::string text = text_of(afternoon);
    CHECK(says(text, "- \\<script\\>alert(1)\\</script\\>\n"));
    CHECK(says(text, "- \\# titre - liste\n"));
    CHECK(says(text, "- 1\\. un\n"));
    CHECK(says(text, "- \\- deux\n"));
    CHECK(says(text, "- \\[lien\\](http://x)\n"));
    CHECK(says(text, "- a\\|b\n"));
}

TEST_CASE("the PDF is one, and the same for the same entries") {
    Afternoon afternoon;
    afternoon.counted_vote();
    const std::string pdf = pdf_bytes(session_report(afternoon.entries, words));
    CHECK(pdf.starts_with("%PDF-"));
    CHECK(pdf.size() > 5000);
    CHECK(pdf == pdf_bytes(session_report(afternoon.entries, words)));
}

TEST_CASE("an empty session makes an empty report, not a fault") {
    const std::string text = markdown(session_report({}, words));
    CHECK(says(text, "| Cards | 0 |\n"));
    CHECK(pdf_bytes(session_report({}, words)).starts_with("%PDF-"));
}

TEST_CASE("the command line's texts") {
    Afternoon afternoon;
    const auto vote = afternoon.counted_vote();
    CHECK(tally_text(*afternoon.state.vote(vote), words) ==
          "Que garder ?\n"
          "Each person has 3 dots, at most 2 on one option. One option is chosen.\n"
          "10 ballots, 1 blank\n"
          "  1. Dossier · 12 dots from 6 people\n"
          "  2. Horaires · 6 dots from 3 people\n"
          "  3. Rien · 0 dots from 0 people\n"
          "“Dossier” is chosen, with 12 dots from 6 people.\n"
          "Next: “Horaires”, with 6 dots from 3 people.\n"
          "1 ballot is blank: it is a ballot, and chooses nothing.\n");
    const std::string info = info_text(afternoon.state, {42, "whole"}, words);
    CHECK(says(info, "42 entries, 3 cards\n"));
    CHECK(says(info, "Vote 9: Que garder ? (closed, 10 ballots)\n"));
}

TEST_CASE("frames are told as they were presented: values, cells, curves") {
    using namespace workshop;
    Afternoon afternoon;
    CHECK(text_of(afternoon).find("Frames of the board") == std::string::npos);
    afternoon.intend(StartActivity{{1}});
    PlaceFrame axes = proposed_frame(FrameKind::axes, {5000, 5000});
    axes.title = "Effort et effet";
    axes.columns = {"", "Difficile"};
    afternoon.intend(axes);
    const FrameId first = frames_in_order(afternoon.state).front()->id;
    const base::Vec2 place = place_at(*afternoon.state.frame(first), {0.5F, 0.25F});
    afternoon.intend(MoveCards{{{{5}, place - base::Vec2{100, 70}}}});
    PlaceFrame table = proposed_frame(FrameKind::journey, {9000, 9000});
    table.columns[1] = "Au guichet";
    afternoon.intend(table);
    const Frame& journey = *frames_in_order(afternoon.state).back();
    const base::Vec2 cell = cell_rect(journey, {1, 0}).centre();
    afternoon.intend(MoveCards{{{{5}, cell - base::Vec2{100, 70}}}});
    afternoon.intend(DrawCurve{journey.id, "Lina", {{1, -60}}});
    afternoon.intend(MoveCards{{{{4}, place - base::Vec2{100, 70}}}});
    afternoon.intend(OrderFrames{{journey.id, first}});
    const std::string text = text_of(afternoon);
    CHECK(says(text, "## Frames of the board\n"));
    CHECK(says(text, "| Un seul dossier | 50 % Difficile, 25 % much |\n"));
    CHECK(says(text, "| Au guichet · Row 1 | "));
    CHECK(says(text, "| Au guichet · Lina | feels −60 (from −100 to 100) |\n"));
    CHECK(text.find("### Unnamed frame") < text.find("### Effort et effet"));
}

TEST_CASE("a sheet is told once, with what lies in each of its boxes") {
    using namespace workshop;
    Afternoon afternoon;
    afternoon.intend(StartActivity{{1}});
    const std::uint64_t sheet = afternoon.state.next_id;
    afternoon.intend(laid_out(tests::method("empathy-map", "en"), {3000, 3000}));
    const Frame& needs = *afternoon.state.frame({sheet + 3});
    REQUIRE(needs.title == "Needs");
    afternoon.intend(MoveCards{{{{5}, needs.at.centre() - base::Vec2{100, 70}}}});
    const std::string text = text_of(afternoon);
    CHECK(says(text, "### Empathy map\n"));
    CHECK(says(text, "| Needs | =HYPERLINK(\"x\") |\n"));
    CHECK(text.find("### Needs") == std::string::npos);
    CHECK(text.find("### Says") == std::string::npos);
    // On paper the boxes and their names are in the picture of the sheet.
    int names = 0, pictures = 0;
    for (const painting::Block& block : frame_blocks({afternoon.entries, afternoon.state, words})) {
        const auto* picture = std::get_if<painting::FramePicture>(&block);
        if (!picture) continue;
        ++pictures;
        for (const auto& word : picture->words) names += word.text == "Needs";
        CHECK(picture->fills.size() == 6);
    }
    CHECK(pictures == 1);
    CHECK(names == 1);
    // Two pages that lie exactly on each other are both told.
    PlaceFrame page = proposed_frame(FrameKind::page, {9000, 9000});
    for (const char* title : {"Un", "Deux"}) {
        page.title = title;
        afternoon.intend(page);
    }
    CHECK(says(text_of(afternoon), "### Un\n"));
    CHECK(says(text_of(afternoon), "### Deux\n"));
}

TEST_CASE("lines between the lanes of a table are drawn, and hold no ideas") {
    using namespace workshop;
    Afternoon afternoon;
    afternoon.intend(StartActivity{{1}});
    const FrameId id{afternoon.state.next_id};
    afternoon.intend(laid_out(tests::method("blueprint", "en"), {3000, 3000}));
    const Frame& frame = *afternoon.state.frame(id);
    const base::Vec2 line = cell_rect(frame, {0, 4}).centre();
    afternoon.intend(MoveCards{{{{5}, line - base::Vec2{100, 60}}}});
    const std::string text = text_of(afternoon);
    CHECK(says(text, "| Step 1 · Back stage | =HYPERLINK"));
    CHECK(text.find("· — Line") == std::string::npos);
    const painting::FramePicture picture =
        frame_picture({afternoon.entries, afternoon.state, words}, frame);
    CHECK(picture.fills.size() == 2 + 3);  // the heads of columns and rows, and the lines
}

TEST_CASE("a test of a prototype: its task, its ends, each screen with its taps and its misses") {
    using namespace workshop;
    Afternoon afternoon;
    CHECK(text_of(afternoon).find("prototype") == std::string::npos);
    afternoon.intend(StartActivity{{1}});
    const auto screen = [&](const char* title, float x) {
        const FrameId id{afternoon.state.next_id};
        PlaceFrame frame = proposed_frame(FrameKind::screen, {x, 400});
        frame.title = title;
        afternoon.intend(frame);
        return id;
    };
    const FrameId first = screen("Accueil", 3000), goal = screen("Merci", 4000);
    afternoon.intend(DrawZone{first, {100, 200, 150, 60}, goal});
    afternoon.intend(OpenPrototypeTest{"Payer | vite", first, goal});
    const auto run = [&] {
        afternoon.intend(StartRun{});
        return afternoon.state.runs.rbegin()->first;
    };
    const RunId one = run();
    afternoon.pass(1);
    afternoon.intend(TapScreen{one, {10, 20}, 4000});
    afternoon.intend(TapScreen{one, {120, 220}, 12'000});
    afternoon.intend(EndRun{run(), RunEnd::gave_up});
    const std::string text = text_of(afternoon);
    CHECK(says(text, "## Test of a prototype: Payer \\| vite\n"));
    CHECK(says(text, "| Testers | 2 |\n"));
    CHECK(says(text, "| How it ended | 1 reached the goal · 1 gave up |\n"));
    CHECK(says(text, "### Accueil\n"));
    CHECK(says(text, "Nothing lies in it."));
    afternoon.intend(PlaceStamp{StampKind::button, {{3000, 400}}, "Payer"});
    afternoon.intend(PlaceStamp{StampKind::button, {{4000, 400}}, "Fin"});
    CHECK(text_of(afternoon).find("Nothing lies in it.") == std::string::npos);
    CHECK(says(text, "2 taps, 1 of them beside every zone · 1 hesitated · 1 gave up here"));
    // On paper the picture carries a mark for each tap.
    const Material material{afternoon.entries, afternoon.state, words};
    int hits = 0, misses = 0;
    for (const painting::Block& block : test_blocks(material)) {
        const auto* picture = std::get_if<painting::FramePicture>(&block);
        if (!picture) continue;
        for (const auto& word : picture->words) {
            hits += word.text == "●";
            misses += word.text == "×";
            if (word.text != "●") continue;
            const base::Vec2 at = picture->frame.min() + base::Vec2{120, 220};
            CHECK(word.at.centre().x == doctest::Approx(at.x));
            CHECK(word.at.centre().y == doctest::Approx(at.y));
        }
    }
    CHECK(hits == 1);
    CHECK(misses == 1);
}
