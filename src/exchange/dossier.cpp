#include "exchange/dossier.h"

#include "base/days.h"
#include "base/text.h"
#include "exchange/report_parts.h"
#include "workshop/ballot_paper.h"
#include "workshop/test_words.h"
#include "workshop/vote_count.h"
#include "workshop/vote_words.h"

#include <algorithm>
#include <iterator>

namespace exchange {
namespace {

using base::msg;
using methods::Group;
using methods::Reference;
using painting::Facts;
using painting::Heading;
using painting::Paragraph;
using workshop::SheetPart;
using workshop::State;
using workshop::Vote;

// What all parts are written with: they add blocks, and the gaps they find.
struct Writing {
    std::span<const DossierSession> sessions;
    const base::Words& words;
    Blocks blocks = {};
    std::vector<std::string> gaps = {};

    void heading(const std::string& text, int level) { blocks.push_back(Heading{text, level}); }
    void text(const std::string& text, bool soft = false) {
        if (!text.empty()) blocks.push_back(Paragraph{text, soft});
    }
    void facts(Facts facts) {
        if (!facts.rows.empty()) blocks.push_back(std::move(facts));
    }
    // “To be completed: what the action cost in all.” Told where it is missing, and in the list.
    std::string gap(const char* what) {
        gaps.push_back(words.say("To be completed: {what}.", {{"what", words.say(what)}}));
        return gaps.back();
    }
    void gap_here(const char* what) { text(gap(what)); }
};

bool is_told(const Vote& vote) {
    return vote.phase != workshop::VotePhase::cancelled && workshop::is_counted(vote);
}

const Group& list_of(const Reference& prize, const char* key) {
    const Group* group = prize.group(key);
    if (group != nullptr && !group->items.empty()) return *group;
    throw base::Failure({"no_list", msg("{file}, {where}: there is no list “{key}”."),
                         {{"file", prize.key + ".json"}, {"where", "groups"}, {"key", key}}});
}

std::string where_and_when(const State& state, const base::Words& words) {
    std::string text = state.date.empty() ? "" : base::long_day(words, state.date);
    if (!state.place.empty()) text += (text.empty() ? "" : ", ") + state.place;
    return text;
}

// The same answer of every idea sheet, with the idea it belongs to.
Facts answers_of(const Writing& writing, SheetPart part) {
    constexpr std::size_t idea_code_points_max = 80;
    Facts facts;
    for (const DossierSession& session : writing.sessions) {
        for (const auto& [id, card] : session.state->cards) {
            if (card.deleted || card.sheet[part].empty()) continue;
            if (facts.rows.size() == dossier_ideas_max) return facts;
            const std::string idea = base::shortened(base::trimmed(card.text),
                                                     idea_code_points_max);
            facts.rows.emplace_back(idea.empty() ? writing.words.say("a drawing") : idea,
                                    card.sheet[part]);
        }
    }
    return facts;
}

// What the votes chose, one line a vote.
Facts chosen_by(const Writing& writing, bool only_with_costs) {
    Facts facts;
    for (const DossierSession& session : writing.sessions) {
        for (const auto& [id, vote] : session.state->votes) {
            if (!is_told(vote) || vote.rule.winners == 0) continue;
            if (only_with_costs && vote.budget_cents == 0) continue;
            const voting::Result result = workshop::result_of(vote);
            std::string chosen;
            for (const voting::OptionId winner : result.winners) {
                const workshop::Option* option = vote.option(winner);
                if (option == nullptr) continue;
                chosen += (chosen.empty() ? "" : "\n") + workshop::label_of(vote, winner);
                if (only_with_costs) {
                    chosen += " · " + workshop::money_words(option->cost_cents, writing.words);
                }
            }
            if (!chosen.empty()) facts.rows.emplace_back(vote.title, chosen);
        }
    }
    return facts;
}

void add_head(Writing& writing, const Reference& prize) {
    const base::Words& words = writing.words;
    writing.heading(prize.title.in(words.language()), 0);
    Facts facts;
    facts.rows.emplace_back(words.say("Authority"),
                            writing.gap(msg("the name of the authority, its size, a contact")));
    std::string titles, moments;
    for (const DossierSession& session : writing.sessions) {
        titles += (titles.empty() ? "" : "\n") + session.state->title;
        const std::string moment = where_and_when(*session.state, words);
        if (!moment.empty()) moments += (moments.empty() ? "" : "\n") + moment;
    }
    facts.rows.emplace_back(words.say("Action"), titles);
    facts.rows.emplace_back(words.say("Field of the prize"),
                            writing.gap(msg("the field of the prize that it is entered in")));
    if (moments.empty()) moments = writing.gap(msg("when and where the workshops were held"));
    facts.rows.emplace_back(words.say("Workshops"), moments);
    if (const methods::Figure* deadline = prize.figure("date-limite")) {
        facts.rows.emplace_back(words.say("Deadline"),
                                methods::value_text(*deadline, words) + "\n" +
                                    words.say("Told in {year}: to be checked with the prize.",
                                              {{"year", std::to_string(deadline->year)}}));
    }
    writing.facts(std::move(facts));
}

void add_figures(Writing& writing, const DossierFigures& figures) {
    const base::Words& words = writing.words;
    writing.heading(words.say("In figures"), 1);
    Facts facts;
    const auto row = [&](const char* label, std::size_t number) {
        if (number > 0) facts.rows.emplace_back(words.say(label), std::to_string(number));
    };
    row(msg("Workshops"), figures.sessions);
    row(msg("People who voted, in each workshop’s best attended vote"), figures.people);
    row(msg("Ideas on the board"), figures.cards);
    row(msg("Groups of ideas"), figures.groups);
    row(msg("Votes counted"), figures.votes);
    row(msg("Options put to the vote"), figures.options);
    row(msg("Tests of prototypes"), figures.tests);
    row(msg("Testers"), figures.testers);
    for (const auto& [name, cards] : figures.colleges) {
        facts.rows.emplace_back(words.say("Voice: {college}", {{"college", name}}),
                                words.count("{n} card", "{n} cards", std::int64_t(cards)));
    }
    writing.facts(std::move(facts));
    if (figures.people == 0) writing.gap_here(msg("how many people took part"));
}

void add_target(Writing& writing, const DossierFigures& figures) {
    const base::Words& words = writing.words;
    std::string voices;
    for (const auto& [name, cards] : figures.colleges) {
        voices += (voices.empty() ? "" : ", ") + name;
    }
    if (!voices.empty()) {
        writing.text(words.say("Voices that were heard: {colleges}.", {{"colleges", voices}}));
    }
    Facts people = answers_of(writing, SheetPart::people);
    const bool told = !people.rows.empty();
    writing.facts(std::move(people));
    writing.gap_here(told ? msg("how many people the action concerns")
                          : msg("whom the action is for, and how many people that is"));
}

void add_approach(Writing& writing) {
    const base::Words& words = writing.words;
    Facts facts;
    for (const DossierSession& session : writing.sessions) {
        std::string steps;
        for (const workshop::Activity& activity : session.state->agenda) {
            steps += (steps.empty() ? "" : "\n") + activity.title + " (" +
                     words.count("{n} minute", "{n} minutes",
                                 activity.duration_ms / base::minute_ms) +
                     ")";
        }
        for (const auto& [id, vote] : session.state->votes) {
            if (!is_told(vote)) continue;
            const voting::Method* method = voting::find_method(vote.rule.method);
            steps += (steps.empty() ? "" : "\n") +
                     words.say("Vote: {question}", {{"question", vote.title}}) + " (" +
                     (method != nullptr ? words.say(method->name) : vote.rule.method) + ", " +
                     words.count("{n} ballot", "{n} ballots",
                                 std::int64_t(workshop::ballots_of(vote).size())) +
                     ")";
        }
        if (!steps.empty()) facts.rows.emplace_back(session.state->title, steps);
    }
    writing.facts(std::move(facts));
    writing.gap_here(msg("who steered the action, and what was done between the workshops"));
}

// Partners are a college of that name, or none.
void add_partners(Writing& writing, const DossierFigures& figures) {
    const auto found = std::find_if(figures.colleges.begin(), figures.colleges.end(),
                                    [](const auto& each) {
                                        return base::plain(each.first).starts_with("parten") ||
                                               base::plain(each.first).starts_with("partner");
                                    });
    if (found == figures.colleges.end()) {
        writing.gap_here(msg("which partners took part, and what each of them brought"));
        return;
    }
    writing.text(writing.words.count("Partners wrote {n} card.", "Partners wrote {n} cards.",
                                     std::int64_t(found->second)));
    writing.gap_here(msg("the names of the partners, and what each of them brought"));
}

void add_service(Writing& writing) {
    Facts chosen = chosen_by(writing, false);
    const bool told = !chosen.rows.empty();
    writing.facts(std::move(chosen));
    Facts tests;
    for (const DossierSession& session : writing.sessions) {
        for (const auto& [id, test] : session.state->tests) {
            const auto facts = workshop::facts_of(*session.state, id, test.closed_at);
            tests.rows.emplace_back(test.task, workshop::test_sentence(writing.words, facts));
        }
    }
    writing.facts(std::move(tests));
    writing.gap_here(told ? msg("since when the service is rendered, and what has changed for "
                                "residents")
                          : msg("the new service, since when it is rendered, and what has changed "
                                "for residents"));
}

void add_novelty(Writing& writing) {
    writing.facts(answers_of(writing, SheetPart::problem));
    writing.facts(answers_of(writing, SheetPart::solution));
    writing.gap_here(msg("what there was before, here and elsewhere, and what is new"));
}

void add_transfer(Writing& writing) {
    writing.facts(answers_of(writing, SheetPart::effort));
    writing.facts(answers_of(writing, SheetPart::risk));
    writing.gap_here(msg("what another authority needs to do the same, and what it would change"));
}

void add_money(Writing& writing) {
    writing.facts(answers_of(writing, SheetPart::cost));
    writing.facts(chosen_by(writing, true));
    writing.gap_here(msg("what the action cost in all, and what it saves or avoids"));
}

// Whether the exact words would only repeat the label.
bool is_said_by(const std::string& label, const std::string& exact) {
    const std::string heading = base::plain(label), words = base::plain(exact);
    return words == heading || words.ends_with(" " + heading);
}

// One part for each item of a list of the prize, in its words.
template <class Part>
void add_list(Writing& writing, const Group& group, Part part) {
    const std::string& language = writing.words.language();
    writing.heading(group.title.in(language), 1);
    for (const methods::Item& item : group.items) {
        writing.heading(item.label(language), 2);
        if (language == "fr" && !is_said_by(item.label(language), item.exact)) {
            writing.text("« " + item.exact + " »", true);
        }
        part(item.key);
    }
}

void add_outcomes(Writing& writing) {
    Blocks more;
    for (const DossierSession& session : writing.sessions) {
        const Material material{{}, *session.state, writing.words, 0, session.photos};
        for (const auto& [id, vote] : session.state->votes) {
            if (!is_told(vote)) continue;
            more.push_back(Heading{vote.title, 2});
            Blocks outcome = outcome_blocks(material, vote);
            std::move(outcome.begin(), outcome.end(), std::back_inserter(more));
        }
    }
    if (more.empty()) return;
    writing.heading(writing.words.say("What the votes said"), 1);
    std::move(more.begin(), more.end(), std::back_inserter(writing.blocks));
}

std::size_t add_pictures(Writing& writing) {
    Blocks more;
    for (const DossierSession& session : writing.sessions) {
        const Material material{{}, *session.state, writing.words, 0, session.photos};
        Blocks frames = picture_blocks(material, dossier_frames_max);
        std::move(frames.begin(), frames.end(), std::back_inserter(more));
    }
    const auto pictures = std::size_t(
        std::count_if(more.begin(), more.end(), [](const painting::Block& block) {
            return std::holds_alternative<painting::FramePicture>(block);
        }));
    if (pictures == 0) {
        writing.gap_here(msg("pictures of the workshops, of prototypes and of the service"));
        return 0;
    }
    writing.heading(writing.words.say("Pictures of the board"), 1);
    std::move(more.begin(), more.end(), std::back_inserter(writing.blocks));
    return pictures;
}

void add_sources(Writing& writing, const Reference& prize) {
    const std::string& language = writing.words.language();
    writing.heading(writing.words.say("Sources"), 1);
    writing.text(writing.words.say("Source: {source}.", {{"source", prize.source}}), true);
    for (const Group& group : prize.groups) {
        if (group.source.empty()) continue;
        writing.text(writing.words.say("{list}: {source}.",
                                       {{"list", group.title.in(language)},
                                        {"source", group.source}}),
                     true);
    }
    for (const methods::Wording& silent : prize.silent) writing.text(silent.in(language), true);
}

// The list of gaps stands right after the head, though it is known last.
void put_gaps_first(Writing& writing, std::size_t after) {
    Blocks list{Heading{writing.words.say("What is left to complete"), 1}};
    for (const std::string& gap : writing.gaps) list.push_back(Paragraph{gap});
    writing.blocks.insert(writing.blocks.begin() + std::ptrdiff_t(after),
                          std::make_move_iterator(list.begin()),
                          std::make_move_iterator(list.end()));
}

void check_sessions(std::span<const DossierSession> sessions) {
    if (sessions.empty()) {
        throw base::Failure({"no_session", msg("A dossier is made from one session at least."),
                             {}});
    }
    if (sessions.size() <= dossier_sessions_max) return;
    throw base::Failure({"many_sessions", msg("A dossier is made from at most {max} sessions."),
                         {{"max", std::to_string(dossier_sessions_max)}}});
}

void add_voices(DossierFigures& figures, const State& state) {
    for (const workshop::College& college : state.colleges) {
        const auto cards = std::size_t(
            std::count_if(state.cards.begin(), state.cards.end(), [&](const auto& each) {
                return !each.second.deleted && each.second.college == college.key;
            }));
        if (cards == 0) continue;
        const auto found = std::find_if(
            figures.colleges.begin(), figures.colleges.end(),
            [&](const auto& each) { return base::plain(each.first) == base::plain(college.name); });
        if (found == figures.colleges.end()) figures.colleges.emplace_back(college.name, cards);
        else found->second += cards;
    }
}

}  // namespace

DossierFigures figures_of(std::span<const DossierSession> sessions) {
    DossierFigures figures;
    figures.sessions = sessions.size();
    for (const DossierSession& session : sessions) {
        const State& state = *session.state;
        figures.cards += workshop::card_count(state);
        figures.groups += std::size_t(
            std::count_if(state.clusters.begin(), state.clusters.end(),
                          [](const auto& each) { return !each.second.dissolved; }));
        std::size_t best = 0;
        for (const auto& [id, vote] : state.votes) {
            if (!is_told(vote)) continue;
            ++figures.votes;
            figures.options += vote.options.size();
            best = std::max(best, workshop::ballots_of(vote).size());
        }
        figures.people += best;
        figures.tests += state.tests.size();
        figures.testers += state.runs.size();
        add_voices(figures, state);
    }
    return figures;
}

Dossier dossier_of(std::span<const DossierSession> sessions, const Reference& prize,
                   const base::Words& words) {
    check_sessions(sessions);
    const Group& criteria = list_of(prize, "criteres");
    const Group& angles = list_of(prize, "angles");
    Dossier dossier;
    dossier.figures = figures_of(sessions);
    Writing writing{sessions, words};
    add_head(writing, prize);
    const std::size_t head = writing.blocks.size();
    add_figures(writing, dossier.figures);
    add_list(writing, angles, [&](const std::string& key) {
        if (key == "cible") add_target(writing, dossier.figures);
        else if (key == "demarche") add_approach(writing);
        else if (key == "partenariats") add_partners(writing, dossier.figures);
        else if (key == "service-rendu") add_service(writing);
        else writing.gap_here(msg("what is to be said here"));
    });
    add_list(writing, criteria, [&](const std::string& key) {
        if (key == "novatrice") add_novelty(writing);
        else if (key == "transposable") add_transfer(writing);
        else if (key == "deniers") add_money(writing);
        else writing.gap_here(msg("what is to be said here"));
    });
    add_outcomes(writing);
    dossier.figures.pictures = add_pictures(writing);
    add_sources(writing, prize);
    put_gaps_first(writing, head);
    dossier.report.frame.title = prize.title.in(words.language());
    dossier.report.frame.footer = sessions.front().state->title;
    dossier.report.pages.push_back({std::move(writing.blocks)});
    dossier.gaps = std::move(writing.gaps);
    return dossier;
}

}  // namespace exchange
