// Every vote: the question, the rule, the count as bars, and why it ended so.

#include "exchange/report_parts.h"
#include "painting/result_drawing.h"
#include "workshop/decide.h"
#include "workshop/opinion_words.h"
#include "workshop/vote_comparison.h"
#include "workshop/vote_count.h"
#include "workshop/vote_words.h"

#include <map>
#include <set>

namespace exchange {
namespace {

using painting::Facts;
using painting::Heading;
using painting::Paragraph;
using workshop::Vote;

painting::BarChart chart_of(const Vote& vote, const voting::Result& result,
                            const base::Words& words) {
    painting::BarChart chart;
    for (const auto& group : result.ranking) {
        for (const auto id : group) {
            const voting::Score score = score_of(result, id);
            painting::Bar bar;
            bar.label = workshop::label_of(vote, id);
            bar.parts = {{double(score.points), painting::palette::accent, ""}};
            bar.value_text = workshop::score_text(vote.rule, result, id, words);
            bar.rank = int(voting::rank_of(result, id));
            bar.chosen = wins(result, id) && !result.tie_at_line;
            chart.bars.push_back(std::move(bar));
        }
    }
    return chart;
}

void add_opinions(Blocks& blocks, const Vote& vote, const base::Words& words) {
    const voting::OpinionMap map = workshop::opinion_map_of(vote);
    blocks.push_back(painting::opinion_drawing(map, workshop::group_names(map, words), words));
    std::string told;
    for (const std::string& sentence : workshop::opinion_sentences(vote, map, words)) {
        told += (told.empty() ? "" : " ") + sentence;
    }
    if (!told.empty()) blocks.push_back(Paragraph{std::move(told)});
}

// Bars where points say all; else the pictures that show why the method came to this.
void add_pictures(Blocks& blocks, const Vote& vote, const voting::Result& result,
                  const base::Words& words) {
    if (painting::bars_say_all(result)) {
        blocks.push_back(chart_of(vote, result, words));
        return;
    }
    std::vector<std::string> labels;
    for (const voting::Score& score : result.scores) {
        labels.push_back(workshop::label_of(vote, score.option));
    }
    if (vote.rule.method == "opinions" && result.ballots > result.blank) {
        add_opinions(blocks, vote, words);
    }
    for (auto& drawing : painting::result_drawings({vote.rule, result, labels, words, "€"})) {
        blocks.push_back(std::move(drawing));
    }
}

// Colleges of which nobody voted: their voice is missing, which numbers alone would hide.
std::string missing_text(const Material& material, const Vote& vote) {
    std::set<std::string> came;
    for (const auto& [token, ballot] : vote.box) came.insert(ballot.college);
    std::string missing;
    for (const workshop::College& college : material.state.colleges) {
        if (came.empty() || came.contains(college.key)) continue;
        missing += (missing.empty() ? "" : ", ") + college.name;
    }
    if (missing.empty()) return {};
    return "; " + material.words.say("missing: {colleges}", {{"colleges", missing}});
}

// Ballots by college, small ones folded together.
std::string turnout_text(const Material& material, const Vote& vote) {
    std::map<std::string, std::int64_t> sizes;
    for (const auto& ballot : workshop::folded_and_sorted(workshop::ballots_of(vote))) {
        ++sizes[ballot.college];
    }
    std::string text;
    for (const auto& [key, size] : sizes) {
        const workshop::College* college = material.state.college(key);
        const std::string name = key.empty() ? material.words.say("colleges told together")
                                 : college   ? college->name
                                             : key;
        text += (text.empty() ? "" : ", ") + name + " " + std::to_string(size);
    }
    return text + missing_text(material, vote);
}

std::string secrecy_text(const Vote& vote, const base::Words& words) {
    if (!vote.secret) return words.say("open: the ballots are in the session file");
    return vote.key_destroyed
               ? words.say("secret: the ballots lay sealed until closing, and the key is destroyed")
               : words.say("secret: the ballots lie sealed");
}

Facts facts_of(const Material& material, const Vote& vote) {
    const base::Words& words = material.words;
    Facts facts;
    const voting::Method* method = voting::find_method(vote.rule.method);
    facts.rows.emplace_back(words.say("Way of voting"),
                            method ? words.say(method->name) : vote.rule.method);
    facts.rows.emplace_back(words.say("Secrecy"), secrecy_text(vote, words));
    facts.rows.emplace_back(words.say("Opened"), material.clock(vote.opened_at));
    if (vote.closed_at != 0) {
        facts.rows.emplace_back(words.say("Closed"), material.clock(vote.closed_at));
    }
    facts.rows.emplace_back(words.say("Ballots received"),
                            std::to_string(workshop::ballots_received(vote)));
    return facts;
}

// A note below the result: what other rules would have given.
void add_comparison(Blocks& blocks, const Material& material, const Vote& vote) {
    const base::Words& words = material.words;
    std::string note = workshop::equal_colleges_sentence(material.state.colleges, vote, words);
    for (const std::string& sentence :
         workshop::other_rules(vote, words, workshop::Plainness::plain)) {
        note += (note.empty() ? "" : " ") + sentence;
    }
    if (note.empty()) return;
    blocks.push_back(Paragraph{
        words.say("And with another rule?") + " " + note + " " +
            words.say("Only the rule announced before the vote decides."),
        true});
}

void add_outcome(Blocks& blocks, const Vote& vote, const voting::Result& result,
                 const base::Words& words) {
    add_pictures(blocks, vote, result, words);
    std::string why;
    for (const std::string& sentence : workshop::why_sentences(vote, result, words)) {
        why += (why.empty() ? "" : " ") + sentence;
    }
    blocks.push_back(Paragraph{std::move(why)});
}

void add_count(Blocks& blocks, Facts facts, const Material& material, const Vote& vote) {
    const base::Words& words = material.words;
    const voting::Result result = workshop::result_of(vote);
    facts.rows.emplace_back(words.say("Blank"), std::to_string(result.blank));
    if (vote.rejected > 0) {
        facts.rows.emplace_back(words.say("Could not be opened"), std::to_string(vote.rejected));
    }
    const std::string turnout = turnout_text(material, vote);
    if (!turnout.empty()) facts.rows.emplace_back(words.say("By college"), turnout);
    blocks.push_back(std::move(facts));
    add_outcome(blocks, vote, result, words);
    add_comparison(blocks, material, vote);
}

}  // namespace

Blocks outcome_blocks(const Material& material, const Vote& vote) {
    Blocks blocks;
    add_outcome(blocks, vote, workshop::result_of(vote), material.words);
    return blocks;
}

Blocks vote_blocks(const Material& material) {
    const base::Words& words = material.words;
    Blocks blocks;
    for (const auto& [id, vote] : material.state.votes) {
        blocks.push_back(Heading{words.say("Vote: {question}", {{"question", vote.title}}), 1});
        blocks.push_back(Paragraph{
            workshop::rule_sentences(vote.rule, vote.options.size(), words)});
        Facts facts = facts_of(material, vote);
        if (workshop::is_counted(vote)) {
            add_count(blocks, std::move(facts), material, vote);
            continue;
        }
        blocks.push_back(std::move(facts));
        blocks.push_back(Paragraph{
            vote.phase == workshop::VotePhase::cancelled
                ? words.say("This vote was cancelled: {reason}", {{"reason", vote.cancel_reason}})
                : words.say("This vote is not counted yet.")});
    }
    return blocks;
}

}  // namespace exchange
