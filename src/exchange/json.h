#pragma once
// A session as JSON, for programs: indented, UTF-8, keys in the order given here. Instants are ISO
// 8601 in UTC, durations milliseconds, positions board units. Nothing in it tells who voted what:
// no tokens, no receipts, no order of arrival.

#include "session/photos.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace exchange {

// What the state does not know about the file it was read from.
struct Source {
    std::size_t entries = 0;
    std::string condition = "whole";  // whole, torn, damaged, newer
    session::PhotoCheck photos = {};
};

// {format, title, place, date, recipe, ended, entries, digest, condition,
//  colleges: [{key, name, shape, colour}], legend: [{colour, letter, label}],
//  activities: [{id, kind, title, instruction, planned_ms, state: planned|under way|done}],
//  clusters: [{id, title, folded, cards: [id…]}],
//  cards: [{id, text, colour, college, table, activity, cluster, x, y, created_at,
//           merged: [{id, text, college, table, created_at}], ink,
//           photo: null | {digest, format: jpeg|png, width, height, bytes, erased},
//           frame: null | {id, x, y: 0 to 1 on axes, column, row: of a table, from 0}}],
//  frames: [{id, kind: page|axes|lanes|screen|journey, title, x, y, width, height, columns, rows,
//            curves: [{persona, feelings: [{column, percent}]}]}], as they are presented
//  links: [{from, kind: answers|blocks|precedes|goes_with, to}],
//  votes: [{id, title, activity, method, params, secret, phase: open|closed|cancelled, opened_at,
//           closed_at, reason, received, rejected, options: [{id, label, card, cluster}], result}],
//  seals: [{up_to_entry, digest}]}
// `result` is null until a vote is counted, then the keys of tally_json without vote, method,
// params and options, and `by_college`: [{college, ballots}], `answers`: [{college, marks:
// [{option, value}]}] sorted by content; colleges of fewer than 5 ballots are told together, with
// college "". A card without activity or cluster has null there.
std::string session_json(const workshop::State&, const Source&);

// {vote, method, params: {marks_max, per_option_max, winners}, ballots, blank,
//  options: [{id, label}], ranking: [[id…]…] (ties together, best first), winners: [id…],
//  scores: [{option, points, voters}], tie_at_line, then the keys of add_reasons
//  (exchange/election_json.h)}. Of a vote that is not counted: what can be told of it now, which is
// nothing of a secret one.
std::string tally_json(const workshop::Vote&);
// The same, counted by another rule, with a lot that is drawn.
std::string tally_json(const workshop::Vote&, const voting::Rule&, const voting::CountOptions&);

// {title, place, date, condition, entries, cards, photos: as below,
//  votes: [{id, title, method, open, ballots}], digest}
std::string info_json(const workshop::State&, const Source&);

// {whole, missing, changed, erased, not_erased}: how many files of photos.
nlohmann::ordered_json photos_json(const session::PhotoCheck&);

}  // namespace exchange
