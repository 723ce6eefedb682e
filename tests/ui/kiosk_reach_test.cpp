// Millimetres: every page of the kiosk, on every screen, at the smallest and the largest text.

#include "kiosk_rig.h"

#include "ui/screens/kiosk/chart.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using rig::KioskRig;
using ui::Station;

namespace {

struct Display {
    int w, h;
    float dpi;
};
constexpr Display displays[] = {
    {1080, 1920, 102}, {1920, 1080, 102}, {1366, 768, 100}, {1080, 1920, 141}};
constexpr float tolerance_mm = 0.02F;

bool is_pressed(const ui::Item& item) {
    return item.touchable && item.role != ui::Role::area && item.role != ui::Role::panel;
}

float gap_between(const base::Rect& a, const base::Rect& b) {
    const float x = std::max(b.x - a.right(), a.x - b.right());
    const float y = std::max(b.y - a.bottom(), a.y - b.bottom());
    return std::max(x, y);
}

// Everything to press is large enough and far enough from the rest; what scrolls is measured whole.
void check_targets(KioskRig& rig, float mm_per_px) {
    const int top = rig.shell.registry().top_layer();
    std::vector<ui::Item> pressed;
    for (const ui::Item& item : rig.shell.registry().items()) {
        if (is_pressed(item) && item.layer == top) pressed.push_back(item);
    }
    REQUIRE(!pressed.empty());
    for (const ui::Item& item : pressed) {
        CAPTURE(item.label);
        CHECK(item.rect.w * mm_per_px >= ui::kiosk_target_mm - tolerance_mm);
        CHECK(item.rect.h * mm_per_px >= ui::kiosk_target_mm - tolerance_mm);
    }
    for (std::size_t i = 0; i < pressed.size(); ++i) {
        for (std::size_t k = i + 1; k < pressed.size(); ++k) {
            if (pressed[i].visible.empty() || pressed[k].visible.empty()) continue;
            CAPTURE(pressed[i].label);
            CAPTURE(pressed[k].label);
            CHECK(gap_between(pressed[i].visible, pressed[k].visible) * mm_per_px >=
                  2.54F - tolerance_mm);
        }
    }
}

// Whatever does not scroll lies on the screen, whole, and on nothing else.
void check_places(KioskRig& rig) {
    const base::Rect screen = grown(rig.shell.kit().screen(), 0.5F);
    const auto& items = rig.shell.registry().items();
    const int top = rig.shell.registry().top_layer();
    std::vector<ui::Item> words;
    for (const ui::Item& item : items) {
        if (item.layer != top || item.role == ui::Role::panel) continue;
        CAPTURE(item.label);
        CHECK(item.rect.x >= screen.x);
        CHECK(item.rect.right() <= screen.right());
        if (item.area != 0) continue;
        CHECK(item.rect.y >= screen.y);
        CHECK(item.rect.bottom() <= screen.bottom());
        if (item.role == ui::Role::text || item.role == ui::Role::heading) words.push_back(item);
    }
    for (const ui::Item& word : words) {
        for (const ui::Item& item : items) {
            if (item.layer != top || !is_pressed(item) || item.visible.empty()) continue;
            // The whole page is this button.
            if (item.label == "Touch to vote" || item.label == "Touch to try it out") continue;
            if (item.label == "Touch to write an idea") continue;
            CAPTURE(word.label);
            CAPTURE(item.label);
            CHECK_FALSE(grown(word.rect, -1).overlaps(item.visible));
        }
    }
    // There is room to scroll in.
    for (const ui::Item& item : items) {
        if (item.role == ui::Role::area) CHECK(item.rect.h >= rig.shell.kit().screen().h * 0.1F);
    }
}

using Steps = void (*)(KioskRig&);
struct PageRow {
    const char* name;
    Steps steps;
};

// As long as a task may be.
const std::string longest_task =
    "Vous avez deux enfants et vous travaillez le mercredi : demandez pour tous les deux une place "
    "à la cantine de leur école à partir de lundi prochain, puis dites-nous combien cela coûtera "
    "chaque mois.";

void cast(KioskRig& rig) {
    rig.to_check("Des rendez-vous le soir");
    rig.press("Cast my vote");
}

void arrive(KioskRig& rig) {
    rig.station.vote.reset();
    rig.station.arrival = true;
    for (int i = 1; i <= 12; ++i) rig.station.tables.push_back("Table " + std::to_string(i));
    rig.frames(3);
}

// As long as a promise may be.
void write(KioskRig& rig) {
    rig.station.vote.reset();
    Station::Writing& now = rig.station.writing.emplace();
    now.activity = {3};
    now.title = "Imaginer de nouvelles façons d’inscrire les enfants";
    now.instruction = "Une idée par carte, en quelques mots ; il suffit qu’on la comprenne.";
    now.silent = true;
    rig.station.tables = {"Table 1"};
    rig.frames(3);
}
void to_writing(KioskRig& rig) {
    write(rig);
    rig.press("Touch to write an idea");
    rig.press("Usagers");
    rig.press("Table 1");
}

const PageRow pages[] = {
    {"welcome", arrive},
    {"table",
     [](KioskRig& rig) {
         arrive(rig);
         rig.press("Agents");
     }},
    {"arrived",
     [](KioskRig& rig) {
         arrive(rig);
         rig.press("Agents");
         rig.press("Table 1");
         rig.station.said.phase = Station::Said::Phase::done;
     }},
    {"ideas", write},
    {"writing", to_writing},
    {"a crossing",
     [](KioskRig& rig) {
         to_writing(rig);
         rig.station.writing->crossing = {5};
         rig.station.writing->row = "Des agents qui connaissent les familles depuis longtemps";
         rig.station.writing->column = "Un budget qui baisse chaque année";
     }},
    {"gone on",
     [](KioskRig& rig) {
         to_writing(rig);
         rig.press("Your idea");
         rig.tap("a");
         rig.tap("Done");
         rig.station.writing.reset();
     }},
    {"attract", [](KioskRig&) {}},
    {"not open", [](KioskRig& rig) { rig.station.vote.reset(); }},
    {"college", [](KioskRig& rig) { rig.press("Touch to vote"); }},
    {"vote", [](KioskRig& rig) { rig.to_vote(); }},
    {"long vote",
     [](KioskRig& rig) {
         rig.station.vote = rig::approval_vote(3, 20);
         rig.to_vote();
     }},
    {"dots",
     [](KioskRig& rig) {
         rig.station.vote = rig::dots_vote(5, 3, 4);
         rig.to_vote();
     }},
    {"check", [](KioskRig& rig) { rig.to_check("Des rendez-vous le soir"); }},
    {"late",
     [](KioskRig& rig) {
         cast(rig);
         rig.pass(ui::kiosk_late_ms + 100);
     }},
    {"thanks",
     [](KioskRig& rig) {
         cast(rig);
         rig.station.cast = Station::Cast::counted;
         rig.station.receipt = "7F3K-Q2MX";
     }},
    {"refused",
     [](KioskRig& rig) {
         cast(rig);
         rig.station.cast = Station::Cast::refused;
         rig.station.refusal = "This voting right has been used.";
     }},
    {"closed",
     [](KioskRig& rig) {
         rig.to_vote();
         rig.station.vote.reset();
     }},
    {"a vote and a test",
     [](KioskRig& rig) {
         rig.station.task = "Demander une place";
         rig.frames(2);
     }},
    {"a test", [](KioskRig& rig) { rig.offer_test(); }},
    {"task",
     [](KioskRig& rig) {
         rig.offer_test(longest_task);
         rig.press("Touch to try it out");
     }},
    {"trying",
     [](KioskRig& rig) {
         rig.offer_test(longest_task);
         rig.to_trying();
         rig.station.run.went_nowhere = true;
     }},
    {"a wide screen",
     [](KioskRig& rig) {
         rig.offer_test();
         rig.to_trying();
         rig.station.run.size = {1200, 300};
     }},
    {"its screen is on the way",
     [](KioskRig& rig) {
         rig.offer_test();
         rig.to_trying();
         rig.station.run.pixels.reset();
     }},
    {"questions",
     [](KioskRig& rig) {
         rig.offer_test();
         rig.to_questions();
     }},
    {"tried",
     [](KioskRig& rig) {
         rig.offer_test();
         rig.to_questions();
         rig.press("Without an answer");
     }},
    {"broken",
     [](KioskRig& rig) {
         rig.offer_test();
         rig.to_trying();
         rig.station.run.phase = Station::Run::Phase::lost;
     }},
    {"idle",
     [](KioskRig& rig) {
         rig.to_vote();
         rig.pass(ui::kiosk_idle_ms + 100);
     }},
    {"pad",
     [](KioskRig& rig) {
         rig.point(99, input::Phase::down, rig.item("Inscription à la cantine").rect.centre());
         rig.pass(3100);
         rig.point(99, input::Phase::up, {0, 0});
     }},
};

void check_pages(const Display& display, int percent, bool low) {
    const float mm_per_px = 25.4F / display.dpi;
    for (const PageRow& page : pages) {
        KioskRig rig(display.w, display.h, mm_per_px);
        if (low) rig.press("Lower down");
        rig.world.settings.text_percent = percent;
        rig.frames(4);
        page.steps(rig);
        rig.pass(100);
        rig.settle();
        const std::string name = page.name;
        CAPTURE(name);
        CAPTURE(display.w);
        CAPTURE(display.dpi);
        CAPTURE(percent);
        CAPTURE(low);
        check_targets(rig, mm_per_px);
        check_places(rig);
    }
}

}  // namespace

TEST_CASE("kiosk: what is touched is 12.7 mm large and 2.54 mm apart, and nothing is cut") {
    for (const Display& display : displays) {
        for (const int percent : {100, 200}) check_pages(display, percent, false);
    }
    check_pages({2160, 3840, 138}, 100, false);
}

TEST_CASE("kiosk: with everything lower down, the same, and within reach of who sits") {
    for (const Display& display : displays) check_pages(display, 100, true);
    check_pages(displays[0], 200, true);
    KioskRig rig;
    rig.press("Lower down");
    rig.to_vote();
    for (const ui::Item& item : rig.shell.registry().items()) {
        if (is_pressed(item)) CHECK(item.rect.y >= 1920 / 2.F - 1);
    }
}

TEST_CASE("kiosk: the receipt is seen whole, without scrolling, on every screen") {
    for (const Display& display : displays) {
        for (const int percent : {100, 200}) {
            KioskRig rig(display.w, display.h, 25.4F / display.dpi);
            rig.world.settings.text_percent = percent;
            rig.frames(3);
            cast(rig);
            rig.station.cast = Station::Cast::counted;
            rig.station.receipt = "7F3K-Q2MX";
            rig.pass(200);
            CAPTURE(display.w);
            CAPTURE(percent);
            const ui::Item& code = rig.item("7F3K-Q2MX");
            CHECK(code.visible.h >= code.rect.h - 1);
            CHECK(code.visible.w >= code.rect.w - 1);
        }
    }
}
