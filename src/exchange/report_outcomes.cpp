// What came of the workshop: decisions and actions with where they come from, projects, the
// crossing, ideas that are kept aside or were not looked for, and the closing form.

#include "base/days.h"
#include "base/text.h"
#include "exchange/report_parts.h"
#include "workshop/ballot_paper.h"
#include "workshop/closing.h"
#include "workshop/crossing.h"

namespace exchange {
namespace {

using painting::Facts;
using painting::Heading;
using painting::Paragraph;

std::string text_of(const Material& material, workshop::CardId id) {
    const auto found = material.state.cards.find(id);
    if (found == material.state.cards.end()) return {};
    const std::string text = base::trimmed(found->second.text);
    return text.empty() ? material.words.say("a drawing") : text;
}

// Its ideas with whose they are, and the vote that chose it.
std::string genealogy(const Material& material, const workshop::Action& action) {
    const base::Words& words = material.words;
    std::string text;
    const auto add = [&](const std::string& part) { text += (text.empty() ? "" : " · ") + part; };
    for (const workshop::CardId id : action.cards) {
        const auto found = material.state.cards.find(id);
        if (found == material.state.cards.end()) continue;
        const std::string whose = workshop::origins_text(material.state, found->second, true);
        add(words.say("“{idea}”", {{"idea", text_of(material, id)}}) +
            (whose.empty() ? "" : " (" + whose + ")"));
    }
    if (const workshop::Vote* vote = material.state.vote(action.vote)) {
        add(words.say("vote “{question}”", {{"question", vote->title}}));
    }
    return text;
}

Facts facts_of(const Material& material, const workshop::Action& action) {
    const base::Words& words = material.words;
    Facts facts;
    for (const workshop::ActionPart part : workshop::action_parts) {
        if (part == workshop::ActionPart::what || action.sheet[part].empty()) continue;
        facts.rows.emplace_back(words.say(workshop::word_of(part)), action.sheet[part]);
    }
    if (action.sheet.budget_cents > 0) {
        facts.rows.emplace_back(words.say("Budget"),
                                workshop::money_words(action.sheet.budget_cents, words));
    }
    facts.rows.emplace_back(words.say("Where it stands"),
                            words.say(workshop::word_of(action.sheet.stage)));
    const std::string from = genealogy(material, action);
    if (!from.empty()) facts.rows.emplace_back(words.say("Comes from"), from);
    return facts;
}

void add_class(Facts& facts, const base::Words& words, const char* label, const char* key,
               const char* word) {
    if (*key) facts.rows.emplace_back(words.say(label), words.say(word));
}

Facts facts_of(const Material& material, const workshop::ProjectSheet& sheet) {
    const base::Words& words = material.words;
    Facts facts;
    add_class(facts, words, base::msg("Nature"), key_of(sheet.nature), word_of(sheet.nature));
    add_class(facts, words, base::msg("What is tried out"), key_of(sheet.support),
              word_of(sheet.support));
    add_class(facts, words, base::msg("Product or process"), key_of(sheet.novelty),
              word_of(sheet.novelty));
    facts.rows.emplace_back(words.say("Stage"), words.say(word_of(sheet.stage)));
    facts.rows.emplace_back(words.say("Decision"), words.say(word_of(sheet.decision)));
    if (!sheet.review.empty()) {
        facts.rows.emplace_back(words.say("Next review"), base::long_day(words, sheet.review));
    }
    if (sheet.hours_spent > 0) {
        facts.rows.emplace_back(words.say("Hours spent"), std::to_string(sheet.hours_spent));
    }
    if (sheet.cost_cents > 0) {
        facts.rows.emplace_back(words.say("Cost"), workshop::money_words(sheet.cost_cents, words));
    }
    for (const workshop::ProjectPart part : workshop::project_parts) {
        if (sheet[part].empty()) continue;
        facts.rows.emplace_back(words.say(workshop::word_of(part)), sheet[part]);
    }
    return facts;
}

void add_ideas(Blocks& blocks, const Material& material, const char* title,
               const std::vector<const workshop::Card*>& cards) {
    if (cards.empty()) return;
    blocks.push_back(Heading{material.words.say(title), 2});
    painting::CardList list;
    for (const workshop::Card* card : cards) list.cards.push_back(face_of(material, *card));
    blocks.push_back(std::move(list));
}

}  // namespace

Blocks outcome_blocks(const Material& material) {
    const base::Words& words = material.words;
    const auto actions = workshop::actions_of(material.state);
    if (actions.empty()) return {};
    Blocks blocks{Heading{words.say("Decisions and actions"), 1}};
    for (const workshop::Action* action : actions) {
        blocks.push_back(Heading{words.say(workshop::word_of(action->kind)) + " · " +
                                     action->sheet[workshop::ActionPart::what],
                                 2});
        blocks.push_back(facts_of(material, *action));
    }
    return blocks;
}

Blocks project_blocks(const Material& material) {
    Blocks blocks;
    for (const auto& [id, project] : material.state.projects) {
        if (project.removed) continue;
        if (blocks.empty()) blocks.push_back(Heading{material.words.say("Projects"), 1});
        blocks.push_back(Heading{project.sheet.title, 2});
        blocks.push_back(facts_of(material, project.sheet));
    }
    return blocks;
}

Blocks crossing_blocks(const Material& material) {
    const base::Words& words = material.words;
    const workshop::Crossing* crossing = material.state.crossing();
    if (!crossing) return {};
    Blocks blocks{Heading{words.say("Crossing"), 1}};
    for (const auto& matrix : workshop::table_of(material.state, *crossing).matrices) {
        Facts facts;
        for (const auto& row : matrix.cells) {
            for (const auto& cell : row) {
                if (cell.answers.empty() && !cell.skipped) continue;
                std::string answers;
                for (const std::string& each : cell.answers) {
                    answers += (answers.empty() ? "" : " · ") + each;
                }
                facts.rows.emplace_back(text_of(material, cell.cell.row) + " × " +
                                            text_of(material, cell.cell.column),
                                        answers.empty() ? words.say("Skipped") : answers);
            }
        }
        if (facts.rows.empty()) continue;
        blocks.push_back(Heading{words.say(workshop::word_of(matrix.of.rows)) + " × " +
                                     words.say(workshop::word_of(matrix.of.columns)),
                                 2});
        blocks.push_back(Paragraph{words.say(workshop::question_of(matrix.of))});
        blocks.push_back(std::move(facts));
    }
    return blocks;
}

Blocks closing_blocks(const Material& material) {
    const base::Words& words = material.words;
    const workshop::State& state = material.state;
    Blocks blocks;
    if (state.closing) {
        Facts facts;
        for (const workshop::Headcount& each : state.closing->attendees) {
            const workshop::College* college = state.college(each.college);
            facts.rows.emplace_back(college ? college->name : each.college,
                                    words.count("{n} person", "{n} people", each.people));
        }
        if (!state.closing->organisations.empty()) {
            facts.rows.emplace_back(words.say("Organisations that were there"),
                                    state.closing->organisations);
        }
        blocks.push_back(Heading{words.say("Closing"), 1});
        if (!state.closing->minutes.empty()) blocks.push_back(Paragraph{state.closing->minutes});
        if (!facts.rows.empty()) blocks.push_back(std::move(facts));
    }
    add_ideas(blocks, material, base::msg("Unexpected ideas"), workshop::unexpected_cards(state));
    add_ideas(blocks, material, base::msg("From the parking"),
              workshop::cards_aside(state, workshop::Aside::parked));
    for (const workshop::Source& source : state.sources) {
        blocks.push_back(Paragraph{
            words.say("{source} was taken in from another file, “{title}”.",
                      {{"source", source.label}, {"title", source.title}}),
            true});
    }
    return blocks;
}

}  // namespace exchange
