// Every card of the session: by the activity it was written in, then by group.

#include "base/text.h"
#include "exchange/report_parts.h"
#include "painting/colour.h"

#include <algorithm>

namespace exchange {
namespace {

constexpr std::size_t idea_code_points_max = 80;  // of a card that is named

using workshop::Card;
using Cards = std::vector<const Card*>;

painting::FacePhoto photo_of(const Material& material, const Card& card) {
    painting::FacePhoto photo;
    photo.name = material.words.say("Photo");
    const bool erased = !workshop::photo_shown(material.state, card);
    photo.instead = erased ? material.words.say("Photo erased")
                           : material.words.say("Photo missing");
    if (erased) photo.name = photo.instead;
    else if (material.photos) {
        photo.pixels = [photos = material.photos, which = *card.photo] {
            return photos(which, report_photo_side_px);
        };
    }
    return photo;
}

// Adds the cards of one activity: groups first, then those on their own.
void add_activity(Blocks& blocks, const Material& material, const Cards& cards) {
    std::map<workshop::ClusterId, Cards> groups;
    for (const Card* card : cards) {
        const bool grouped = material.state.cluster(card->cluster) != nullptr;
        groups[grouped ? card->cluster : workshop::ClusterId{}].push_back(card);
    }
    const auto add = [&](const std::string& title, const Cards& members) {
        const auto count = std::int64_t(members.size());
        blocks.push_back(painting::Heading{
            title + " (" + material.words.count("{n} card", "{n} cards", count) + ")", 2});
        painting::CardList list;
        for (const Card* card : members) list.cards.push_back(face_of(material, *card));
        blocks.push_back(std::move(list));
    };
    for (const auto& [id, members] : groups) {
        if (!id) continue;
        const std::string& title = material.state.cluster(id)->title;
        add(title.empty() ? material.words.say("Unnamed group") : title, members);
    }
    if (const auto alone = groups.find({}); alone != groups.end()) {
        add(material.words.say("On their own"), alone->second);
    }
}

std::string idea_of(const Material& material, const Card& card) {
    const std::string text = base::trimmed(card.text);
    return text.empty() ? material.words.say("a drawing")
                        : base::shortened(text, idea_code_points_max);
}

}  // namespace

painting::CardFace face_of(const Material& material, const Card& card) {
    const workshop::State& state = material.state;
    painting::CardFace face;
    if (card.photo) face.photo = photo_of(material, card);
    face.text = card.text;
    face.ink = card.ink;
    face.paper_rgb = painting::palette::card_papers[std::size_t(card.colour)];
    face.mark_text = workshop::origins_text(state, card, false);
    if (const workshop::College* college = state.college(card.college)) {
        face.shape = painting::CollegeShape(college->shape);
        face.shape_rgb = college->rgb;
    }
    if (const auto* meaning = state.meaning(card.colour)) face.letter = meaning->letter;
    return face;
}

Blocks card_blocks(const Material& material) {
    // In the order of the agenda; what was written outside of it comes last.
    std::map<std::size_t, Cards> by_activity;
    const auto& agenda = material.state.agenda;
    for (const auto& [id, card] : material.state.cards) {
        if (card.deleted) continue;
        const auto place = std::find_if(agenda.begin(), agenda.end(), [&](const auto& activity) {
            return activity.id == card.activity;
        });
        by_activity[std::size_t(place - agenda.begin())].push_back(&card);
    }
    Blocks blocks;
    for (const auto& [place, cards] : by_activity) {
        const std::string title =
            place < agenda.size() ? agenda[place].title : material.words.say("Outside the agenda");
        blocks.push_back(painting::Heading{
            material.words.say("Cards of “{activity}”", {{"activity", title}}), 1});
        add_activity(blocks, material, cards);
    }
    return blocks;
}

Blocks sheet_blocks(const Material& material) {
    Blocks blocks;
    for (const auto& [id, card] : material.state.cards) {
        if (card.deleted || card.sheet.empty()) continue;
        if (blocks.empty()) {
            blocks.push_back(painting::Heading{material.words.say("Idea sheets"), 1});
        }
        blocks.push_back(painting::Heading{idea_of(material, card), 2});
        painting::Facts facts;
        for (const workshop::SheetPart part : workshop::sheet_parts) {
            if (card.sheet[part].empty()) continue;
            facts.rows.emplace_back(material.words.say(workshop::word_of(part)),
                                    card.sheet[part]);
        }
        blocks.push_back(std::move(facts));
    }
    return blocks;
}

Blocks link_blocks(const Material& material) {
    const base::Words& words = material.words;
    const auto idea = [&](workshop::CardId id) {
        return idea_of(material, *material.state.card(id));
    };
    painting::Facts facts;
    for (const auto& [cards, link] : material.state.links) {
        if (!material.state.link(link.from, link.to)) continue;
        facts.rows.emplace_back(
            idea(link.from), words.say("{link} “{idea}”",
                                       {{"link", words.say(workshop::word_of(link.kind))},
                                        {"idea", idea(link.to)}}));
    }
    if (facts.rows.empty()) return {};
    return {painting::Heading{words.say("Links between cards"), 1}, std::move(facts)};
}

}  // namespace exchange
