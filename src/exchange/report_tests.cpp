// The tests of prototypes: the task, how the runs ended, and each screen with where it was tapped.

#include "exchange/report_parts.h"
#include "painting/colour.h"
#include "workshop/prototype.h"
#include "workshop/test_words.h"

namespace exchange {
namespace {

using workshop::PrototypeTest;

constexpr float mark_units = 22;  // of a tap; told apart by its form, on paper without colour too
constexpr const char* hit_mark = "●";
constexpr const char* miss_mark = "×";

painting::Facts facts_of_test(const Material& material, const PrototypeTest& test,
                              const workshop::TestFacts& facts) {
    const base::Words& words = material.words;
    painting::Facts told;
    told.rows.emplace_back(words.say("Task"), test.task);
    told.rows.emplace_back(words.say("Opened"), material.clock(test.opened_at));
    told.rows.emplace_back(words.say("Testers"), std::to_string(facts.runs.size()));
    told.rows.emplace_back(words.say("How it ended"), test_sentence(words, facts));
    if (facts.median_ms > 0) {
        told.rows.emplace_back(words.say("Median time of those who came to the end"),
                               workshop::duration_text(words, facts.median_ms));
    }
    return told;
}

// As they are now: dashed.
void add_zones(painting::FramePicture& picture, const Material& material,
               const workshop::Frame& screen) {
    for (const workshop::ShownZone& zone : workshop::zones_of(material.state, screen.id)) {
        const base::Vec2 from = screen.at.min() + zone.at.min();
        const base::Vec2 to = screen.at.min() + zone.at.max();
        picture.ties.push_back({{from, {to.x, from.y}, to, {from.x, to.y}, from},
                                painting::palette::accent, 2, false, true});
    }
}

// Every tap of the test on this screen, above all that lies on it.
void add_taps(painting::FramePicture& picture, const Material& material, const PrototypeTest& test,
              const workshop::Frame& screen) {
    for (const auto& [id, run] : material.state.runs) {
        if (run.test != test.id) continue;
        for (const workshop::Tap& tap : run.taps) {
            if (tap.screen != screen.id) continue;
            const base::Vec2 at = screen.at.min() + tap.at;
            picture.words.push_back({tap.hit ? hit_mark : miss_mark,
                                     {at.x - mark_units / 2, at.y - mark_units / 2, mark_units,
                                      mark_units},
                                     mark_units, 700, painting::Align::centre, true});
        }
    }
}

void add_screen(Blocks& blocks, const Material& material, const PrototypeTest& test,
                const workshop::ScreenFacts& facts) {
    const base::Words& words = material.words;
    const auto found = material.state.frames.find(facts.screen);
    if (found == material.state.frames.end()) return;
    const workshop::Frame& screen = found->second;
    blocks.push_back(painting::Heading{
        screen.title.empty() ? words.say("Unnamed screen") : screen.title, 2});
    if (!screen.removed) {
        painting::FramePicture picture = frame_picture(material, screen);
        add_zones(picture, material, screen);
        add_taps(picture, material, test, screen);
        blocks.push_back(std::move(picture));
    }
    const std::string stay = stay_sentence(words, facts);
    const std::string said = screen_sentence(words, facts);
    blocks.push_back(painting::Paragraph{stay.empty() ? said : said + " · " + stay});
}

}  // namespace

Blocks test_blocks(const Material& material) {
    const base::Words& words = material.words;
    Blocks blocks;
    const base::Milliseconds now = material.entries.empty() ? 0 : material.entries.back().at;
    for (const auto& [id, test] : material.state.tests) {
        const workshop::TestFacts facts = workshop::facts_of(material.state, id, now);
        blocks.push_back(
            painting::Heading{words.say("Test of a prototype: {task}", {{"task", test.task}}), 1});
        blocks.push_back(facts_of_test(material, test, facts));
        if (facts.screens.empty()) continue;
        blocks.push_back(painting::Paragraph{
            words.say("On each screen: {hit} a tap on a zone, {miss} a tap beside every zone, "
                      "dashed the zones. A wait of more than {seconds} s before a tap counts as a "
                      "hesitation.",
                      {{"hit", hit_mark},
                       {"miss", miss_mark},
                       {"seconds", std::to_string(workshop::hesitation_ms / 1000)}}),
            true});
        for (const workshop::ScreenFacts& screen : facts.screens) {
            add_screen(blocks, material, test, screen);
        }
    }
    return blocks;
}

}  // namespace exchange
