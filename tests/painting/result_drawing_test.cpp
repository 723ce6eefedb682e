// Pictures of results with few and many options, long names and ties. FABRIQUE_PICTURES keeps them.

#include "painting/result_drawing.h"

#include "base/random.h"
#include "sheet.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace painting;

namespace {

const char* const ideas[] = {
    "Un guichet unique pour toutes les démarches de la famille, ouvert le samedi",
    "Bancs à l’ombre", "Une application pour réserver le repas et prévenir d’une absence",
    "Des pictogrammes pour celles et ceux qui ne lisent pas", "Navette", "Café des parents",
    "Un numéro vert", "Jardin partagé derrière l’école", "Boîte à idées", "Vélos cargo à prêter",
    "Ateliers du soir", "Fontaines"};

std::vector<std::string> labels_of(std::size_t count) {
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < count; ++i) {
        labels.push_back(i < std::size(ideas) ? ideas[i] : "Idée " + std::to_string(i + 1));
    }
    return labels;
}

// Two camps of voters with noise, as values of the method's kind.
voting::Profile votes(const voting::Rule& rule, std::size_t count, std::uint64_t seed) {
    std::vector<voting::OptionId> options;
    for (std::uint64_t i = 1; i <= count; ++i) options.push_back({i});
    voting::Profile profile(options);
    base::Random random(seed);
    const auto kind = voting::find_method(rule.method)->ballot;
    for (int voter = 0; voter < 120; ++voter) {
        std::vector<std::pair<std::int64_t, std::uint32_t>> liking;
        for (std::uint32_t i = 0; i < count; ++i) {
            const std::int64_t camp = voter % 3 == 0 ? std::int64_t(i) : std::int64_t(count - i);
            liking.emplace_back(camp * 10 + std::int64_t(random.below(count * 9)), i);
        }
        std::sort(liking.rbegin(), liking.rend());
        std::vector<voting::Choice> choices;
        for (std::size_t rank = 0; rank < liking.size(); ++rank) {
            const auto last = std::int32_t(liking.size() - 1);
            std::int32_t value = std::int32_t(rank) + 1;
            if (kind == voting::BallotKind::grades) {
                const auto best = std::int32_t(voting::grades_of(rule) - 1);
                value = last == 0 ? best : best - std::int32_t(rank) * best / last;
            } else if (kind == voting::BallotKind::answers) {
                value = rank == 0 ? 0 : std::int32_t(random.below(40) / 13);
            } else if (kind == voting::BallotKind::ranks && rank >= 5) {
                break;  // nobody ranks forty ideas
            } else if (kind != voting::BallotKind::ranks) {
                if (rank >= 3) break;
                value = 1;
            }
            choices.push_back({liking[rank].second, value});
        }
        std::sort(choices.begin(), choices.end());
        profile.add(choices, "usagers");
    }
    return profile;
}

struct Drawn {
    voting::Rule rule;
    std::vector<std::string> labels;
    voting::Result result;
    base::Words words;
    ResultToDraw to_draw() const { return {rule, result, labels, words}; }
};

Drawn drawn(const char* method, std::size_t options) {
    Drawn drawn{{method, 1000, 1, 2, {}}, labels_of(options), {}, {}};
    drawn.result = voting::tally(drawn.rule, votes(drawn.rule, options, 7));
    return drawn;
}

}  // namespace

TEST_CASE("every kind of result has its drawing, for 3, 12 and 40 options") {
    for (const char* method : {"majority-judgment", "gradients", "consent", "schulze",
                               "ranked-pairs", "irv", "approval", "borda"}) {
        for (const std::size_t options : {3UL, 12UL, 40UL}) {
            CAPTURE(method);
            CAPTURE(options);
            const Drawn each = drawn(method, options);
            const auto drawings = result_drawings(each.to_draw());
            REQUIRE_FALSE(drawings.empty());
            std::vector<std::vector<Picture>> rows;
            for (const Drawing& drawing : drawings) {
                rows.push_back({drawing_picture(drawing, 1100)});
                CHECK(rows.back()[0].height >= int(drawing_height(drawing, 1100)));
            }
            sheet::keep(std::string("result-") + method + "-" + std::to_string(options),
                        sheet::composed(rows, palette::paper));
        }
    }
}

TEST_CASE("a drawing is the same bytes each time, and real documents") {
    const Drawn each = drawn("irv", 12);
    const Drawing flow = result_drawings(each.to_draw()).front();
    CHECK(std::holds_alternative<RoundFlow>(flow));
    const std::string svg = drawing_svg(flow, 900);
    CHECK(svg.find("<svg") != std::string::npos);
    CHECK((svg == drawing_svg(flow, 900)));
    CHECK(drawing_pdf(flow, 900).starts_with("%PDF"));
    const Picture bare = drawing_picture(flow, 900);
    const Picture paper = drawing_picture(flow, 900, 1, DrawnOn::paper);
    CHECK(paper.width == bare.width + 64);
    CHECK(paper.height == bare.height + 64);
    const auto alpha = [](const Picture& picture) { return picture.rgba.at(3); };
    CHECK(alpha(bare) == 0);
    CHECK(alpha(paper) == 255);
}

TEST_CASE("chains of victories are shown only where they decide") {
    const Drawn clear = drawn("schulze", 12);  // who wins a duel stands above its loser
    const auto duels = result_drawings(clear.to_draw());
    REQUIRE(duels.size() == 1);
    CHECK(std::get<DuelMatrix>(duels[0]).labels.size() == 12);
    voting::Profile circle(std::vector<voting::OptionId>{{1}, {2}, {3}});
    circle.add(std::vector<voting::Choice>{{0, 1}, {1, 2}, {2, 3}}, "", 5);
    circle.add(std::vector<voting::Choice>{{0, 3}, {1, 1}, {2, 2}}, "", 4);
    circle.add(std::vector<voting::Choice>{{0, 2}, {1, 3}, {2, 1}}, "", 3);
    const voting::Rule schulze{"schulze", 1, 1, 1, {}};
    const voting::Result result = voting::tally(schulze, circle);
    CHECK(result_drawings({schulze, result, {"a", "b", "c"}, {}}).size() == 2);
}

TEST_CASE("a result is revealed step by step, and ends with the whole") {
    const Drawn run_off = drawn("irv", 12);
    const auto reveal = result_reveal(run_off.to_draw());
    const auto whole = std::get<RoundFlow>(reveal.back()).columns.size();
    CHECK(whole >= 3);
    CHECK(reveal.size() == whole);
    CHECK(std::get<RoundFlow>(reveal.front()).columns.size() == 1);
    const Drawn bars = drawn("approval", 12);
    const auto steps = result_reveal(bars.to_draw());
    REQUIRE(steps.size() == 12);
    const auto& first = std::get<BarChart>(steps.front());
    CHECK(first.bars.size() == 12);
    CHECK(first.bars.front().label == "…");
    CHECK(first.bars.back().label == std::get<BarChart>(steps.back()).bars.back().label);
    // The scale is that of the whole: nothing jumps.
    CHECK(drawing_height(steps.front(), 900) > 0);
}

TEST_CASE("drawings of nothing do not fall over") {
    for (const char* method : {"majority-judgment", "schulze", "irv", "approval", "consent"}) {
        const voting::Rule rule{method, 1, 1, 1, {}};
        const std::vector<voting::OptionId> two{{1}, {2}};
        const voting::Result nothing = voting::tally(rule, voting::Profile(two));
        for (const Drawing& each : result_drawings({rule, nothing, {}, {}})) {
            CHECK_FALSE(drawing_picture(each, 300).empty());
        }
        for (const Drawing& each : result_drawings({rule, {}, {}, {}})) {
            CHECK(drawing_height(each, 300) > 0);
        }
    }
}

TEST_CASE("opinions, places on axes and words") {
    Scatter scatter{.title = "Où la salle place les idées", .left = "peu d’effort",
                    .right = "beaucoup d’effort", .bottom = "", .top = "fort effet"};
    base::Random random(3);
    const auto labels = labels_of(12);
    for (int i = 0; i < 12; ++i) {
        const float x = float(random.below(80)) / 100 + 0.1F;
        const float y = float(random.below(80)) / 100 + 0.1F;
        scatter.points.push_back({labels[std::size_t(i)], {x, y},
                                  {0.03F + float(i % 4) * 0.03F, 0.05F}, float(i), i % 4, i == 3});
    }
    scatter.groups = {"usagers", "agents", "élus", "partenaires"};
    WordCloud cloud{.title = "Un mot pour la cantine"};
    const char* words[] = {"bruit", "partage", "attente", "bio", "copains", "trop court", "pain",
                           "chaud", "loin", "sourire"};
    for (int i = 0; i < 40; ++i) {
        cloud.words.push_back({words[i % 10] + (i < 10 ? "" : " " + std::to_string(i)), 40 - i});
    }
    sheet::keep("result-scatter-words",
                sheet::composed({{drawing_picture(scatter, 1100)}, {drawing_picture(cloud, 1100)}},
                                palette::paper));
    CHECK(drawing_height(cloud, 300) > drawing_height(cloud, 1100));
    CHECK(drawing_height(scatter, 1100) > 600);
}
