#include "workshop/search.h"

#include "base/text.h"

#include <algorithm>
#include <sstream>

namespace workshop {
namespace {

std::vector<std::string> words_of_question(std::string_view question) {
    std::istringstream stream(base::plain(question));
    std::vector<std::string> words;
    for (std::string word; stream >> word;) words.push_back(word);
    return words;
}

using PinWords = std::map<CardId, std::string>;

PinWords pin_words(const State& state) {
    PinWords words;
    for (const auto& [id, stamp] : state.stamps) {
        const Card* card = stamp.removed ? nullptr : card_of(state, stamp);
        if (card) words[card->id] += stamp.word + " ";
    }
    return words;
}

// Everything that is said about a card, its pins and what is merged into it, in plain letters.
std::string all_about(const State& state, const Card& card, const PinWords& pins) {
    const auto pinned = pins.find(card.id);
    std::string all = pinned == pins.end() ? std::string() : pinned->second;
    for (const Card* each : origins_of(state, card)) {
        all += each->text + " " + each->table + " ";
        for (const std::string& answer : each->sheet.answers) all += answer + " ";
    }
    all += origins_text(state, card, false);
    if (const Cluster* cluster = state.cluster(card.cluster)) all += " " + cluster->title;
    if (const Meaning* meaning = state.meaning(card.colour)) all += " " + meaning->label;
    return base::plain(all);
}

bool lies_before(const Card* a, const Card* b) {
    const auto line = [](const Card* card) { return std::floor(card->at.y / card_height); };
    if (line(a) != line(b)) return line(a) < line(b);
    return a->at.x != b->at.x ? a->at.x < b->at.x : a->id < b->id;
}

}  // namespace

std::vector<CardId> search(const State& state, std::string_view question) {
    const auto words = words_of_question(question);
    const PinWords pins = pin_words(state);
    std::vector<const Card*> found;
    for (const auto& [id, card] : state.cards) {
        if (words.empty() || card.deleted) continue;
        const std::string all = all_about(state, card, pins);
        const bool holds_all = std::all_of(words.begin(), words.end(), [&](const auto& word) {
            return all.find(word) != std::string::npos;
        });
        if (holds_all) found.push_back(&card);
    }
    std::sort(found.begin(), found.end(), lies_before);
    std::vector<CardId> ids;
    for (const Card* card : found) ids.push_back(card->id);
    return ids;
}

}  // namespace workshop
