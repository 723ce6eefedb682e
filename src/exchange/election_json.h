#pragma once
// The result of a count as JSON, for programs: indented, UTF-8, keys in the order given here.

#include "exchange/election_count.h"

#include <nlohmann/json_fwd.hpp>

#include <functional>

namespace exchange {

// What programs know an option by: its number in a session, its key in a file.
using OptionKey = std::function<nlohmann::ordered_json(voting::OptionId)>;

// {marks_max, per_option_max, winners, and every parameter of the method: text, the standard where
// nothing is said}
nlohmann::ordered_json params_json(const voting::Rule&);

// {unit: points are in parts of it, lot_needed: a lot must be drawn, lot_effect: none|harmless|
//  decisive|unknown, lots: [{line: winners|elimination|purchase|pair, round: from 1 or 0, tied,
//  order: as drawn, empty: not drawn}], tie_dependent, condorcet_winner: null|option,
//  condorcet_loser, and where the method has them:
//  duels: {options, above: weight of the ballots that rank the row above the column, strongest:
//          of Schulze's paths or null, pairs: [{winner, loser, strength, locked}]},
//  rounds: [{round, counts: [{option, points, voters}], exhausted, eliminated,
//            transfers: [{from, to: null is exhausted, weight}]}],
//  merits: [{option, tally: judgments by grade, worst first, grade: from 0, above, below, sign}],
//  spending: {available_cents, spent_cents, left_cents, endowment_cents, step_cents, runs,
//             exact_runs, purchases: [{option, cost_cents, measure, completed,
//             shares: [{voters, cents_each}]}]}}
// to be added behind the keys of tally_json (exchange/json.h).
void add_reasons(nlohmann::ordered_json& into, const voting::Result&, const OptionKey&);

// {title, format, method, params, ballots, blank, options: [{id, name, cost_cents: of a budget}],
//  colleges: [{college, ballots}], ranking: [[id…]…], winners: [id…],
//  scores: [{option, points, voters}], tie_at_line, then the keys of add_reasons, currency: of a
//  budget, grades: worst first, where the file names them, seed: null|text of the lot,
//  remarks: [{line, code, sentence}]}. Options are told by their keys in the file.
// Where colleges are weighted, all this is the weighted result, and behind it come raw: {ranking,
// winners, scores, unit, tie_at_line} of all ballots alike, by_college: [{college, ballots, result:
// as raw, or null: too few to be told apart}], missing: [college…] without a ballot, agreement: of
// each option, 0 to 1, or [].
std::string election_json(const CountedElection&);

// {methods: [{id, name, ballots: choices|points|…, second_criterion: null|text,
//  in_session, parameters: [{name, values: "a|b" or "1..9", standard, meaning}]}]}
std::string methods_json(const base::Words&);

const char* name_of(voting::BallotKind);  // "ranks"

}  // namespace exchange
