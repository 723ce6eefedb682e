// Surveys as drawings: whose bars and lines there are, and what stands beside them.

#include "painting/survey_drawing.h"

#include "sheet.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace painting;

namespace {

const std::vector<workshop::College> colleges{
    {"usagers", "usagers", workshop::Shape::circle, 0x1D5FD1},
    {"agents", "agents", workshop::Shape::square, 0x18794E},
    {"elus", "élus", workshop::Shape::triangle, 0x7B3DB8}};
const std::vector<std::string> labels{"Répondre aux enjeux de la transition écologique",
                                      "Faciliter le quotidien des usagers", "Santé"};
const voting::Rule ticks{"approval", 3, 1, 0, {}};
const voting::Rule scores{"score", 1000, 4, 0, {{"top", "4"}}};
const base::Words words;

voting::Survey ticked(int elus) {
    voting::Profile profile(std::vector<voting::OptionId>{{1}, {2}, {3}});
    profile.add(voting::Ballot{"agents", {{{1}, 1}}}, 6);
    profile.add(voting::Ballot{"agents", {{{2}, 1}, {{3}, 1}}}, 12);
    profile.add(voting::Ballot{"elus", {{{1}, 1}}}, elus);
    profile.add(voting::Ballot{"usagers", {{{2}, 1}}}, 9);
    profile.add(voting::Ballot{"usagers/18-24", {{{1}, 1}}}, 8);
    return voting::survey_of(ticks, profile, 5);
}

voting::Survey judged(int shift) {
    voting::Profile profile(std::vector<voting::OptionId>{{1}, {2}, {3}});
    for (int i = 0; i < 12; ++i) {
        const std::int32_t low = std::min(i % 3 + shift, 4);
        profile.add(voting::Ballot{i % 2 == 0 ? "agents" : "usagers",
                                   {{{1}, low}, {{2}, 4 - low}, {{3}, 2}}});
    }
    return voting::survey_of(scores, profile, 5);
}

}  // namespace

TEST_CASE("bars: a bar for each told group, references beside theirs") {
    const voting::Survey survey = ticked(7);
    const std::vector<workshop::AnswerReference> references{
        {0, "", 46, "46 % · agents et élus"},
        {0, "elus", 59, "59 % · élus"},
        {1, "partenaires", 10, "10 % · of nobody here"},
        {2, "", std::nullopt, "la moitié"}};
    const ReferenceBars chart = survey_bars({ticks, survey, labels, colleges, words}, references);
    REQUIRE(chart.voices.size() == 4);
    CHECK(chart.voices[0].name == "agents (18 answers)");
    CHECK(chart.voices[1].name == "élus (7 answers)");
    CHECK(chart.voices[1].shape == CollegeShape::triangle);
    CHECK(chart.voices[3].name == "usagers · 18-24 (8 answers)");
    CHECK(chart.voices[2].shape == CollegeShape::circle);
    CHECK(chart.voices[3].shape == CollegeShape::diamond);  // no college has it
    CHECK(chart.voices[3].rgb == chart.voices[2].rgb);
    CHECK(chart.note == "42 answers: agents 18, élus 7, usagers 17.\n"
                        "Of these: usagers · 18-24 8.");
    REQUIRE(chart.rows.size() == 3);
    CHECK(chart.rows[0].bars[0].value_text == "33%");
    CHECK(chart.rows[0].bars[1].share == 1);
    REQUIRE(chart.rows[0].marks.size() == 2);
    CHECK(chart.rows[0].marks[1].share == doctest::Approx(0.59));
    CHECK(chart.rows[1].marks.empty());
    CHECK_FALSE(chart.rows[2].marks.at(0).placed);
    sheet::keep("survey-bars", sheet::composed({{drawing_picture(chart, 1000)}}, palette::surface));
}

TEST_CASE("bars of a vote whose colleges are all too small are labelled as mixed") {
    voting::Profile profile(std::vector<voting::OptionId>{{1}, {2}, {3}});
    profile.add(voting::Ballot{"agents", {{{1}, 1}}}, 4);
    profile.add(voting::Ballot{"elus", {{{1}, 1}}}, 4);
    const voting::Survey survey = voting::survey_of(ticks, profile, 5);
    const ReferenceBars chart = survey_bars({ticks, survey, labels, colleges, words});
    REQUIRE(chart.voices.size() == 1);
    CHECK(chart.voices[0].name == "everybody, all colleges together (8 answers)");
    CHECK(chart.note.find("Not told by themselves") != std::string::npos);
    // Of four people in all there is nothing to draw.
    voting::Profile four(std::vector<voting::OptionId>{{1}, {2}, {3}});
    four.add(voting::Ballot{"elus", {{{1}, 1}}}, 4);
    const voting::Survey nothing = voting::survey_of(ticks, four, 5);
    const ReferenceBars empty = survey_bars({ticks, nothing, labels, colleges, words});
    CHECK(empty.voices.empty());
    CHECK(empty.rows[0].bars.empty());
    CHECK(empty.note == "Fewer than 5 people answered: nothing is told.");
}

TEST_CASE("a college of four answers is in no drawing; with the fifth it is") {
    for (const int elus : {4, 5}) {
        const voting::Survey survey = ticked(elus);
        const SurveyToDraw from{ticks, survey, labels, colleges, words};
        const auto named = [](const std::vector<Voice>& voices) {
            for (const Voice& voice : voices) {
                if (voice.name.starts_with("élus")) return true;
            }
            return false;
        };
        CHECK(named(survey_bars(from).voices) == (elus == 5));
        CHECK(named(survey_radar(from).voices) == (elus == 5));
        const std::vector<std::string> keys{"agents", "elus"};
        const SlopeChart gap = gap_drawing(from, keys);
        for (const auto& row : gap.rows) CHECK((row.ranks[1] > 0) == (elus == 5));
        const std::vector<workshop::Wave> waves{{"2026", labels, survey}};
        const ReferenceBars wave = wave_drawing(ticks, waves, "elus", colleges, words);
        CHECK((wave.rows[0].bars[0].value_text == "not told") == (elus == 4));
    }
}

TEST_CASE("radars: the middle half of the answers as a band, before and after") {
    const voting::Survey after = judged(1), before = judged(0);
    const Radar radar = survey_radar({scores, after, labels, colleges, words, "Six"}, &before);
    CHECK(radar.maximum == 4);
    REQUIRE(radar.lines.size() == 4);
    CHECK_FALSE(radar.lines[0].before);
    CHECK(radar.lines[1].before);
    CHECK(radar.lines[0].voice == radar.lines[1].voice);
    CHECK(radar.lines[0].values[0] == doctest::Approx(radar.lines[1].values[0] + 1));
    CHECK(radar.lines[0].low[0] <= radar.lines[0].values[0]);
    CHECK(radar.lines[0].high[0] >= radar.lines[0].values[0]);
    CHECK(radar.lines[1].low.empty());
    CHECK(radar.before == "before");
    CHECK(survey_radar({scores, after, labels, colleges, words}).lines.size() == 2);
    sheet::keep("survey-six", sheet::composed({{drawing_picture(radar, 1000)}}, palette::surface));
}
