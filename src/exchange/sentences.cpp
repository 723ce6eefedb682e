#include "exchange/sentences.h"

#include "workshop/dump.h"
#include "workshop/vote_count.h"
#include "workshop/vote_words.h"

#include <fmt/format.h>

namespace exchange {
std::string tally_text(const workshop::Vote& vote, const base::Words& words) {
    const voting::Result result = workshop::result_of(vote);
    std::string text =
        vote.title + "\n" + workshop::rule_sentences(vote.rule, vote.options.size(), words) + "\n";
    text += words.count("{n} ballot", "{n} ballots", result.ballots) + ", " +
            words.count("{n} blank", "{n} blank", result.blank) + "\n";
    for (const auto& group : result.ranking) {
        for (const auto id : group) {
            text += fmt::format("{:>3}. {} · {}\n", voting::rank_of(result, id),
                                workshop::label_of(vote, id),
                                workshop::score_text(vote.rule, result, id, words));
        }
    }
    if (workshop::is_counted(vote)) {
        for (const std::string& sentence : workshop::why_sentences(vote, result, words)) {
            text += sentence + "\n";
        }
        return text;
    }
    return text +
           (vote.phase == workshop::VotePhase::cancelled
                ? words.say("This vote was cancelled: {reason}", {{"reason", vote.cancel_reason}})
                : words.say("This vote is not counted yet.")) +
           "\n";
}

std::string photos_text(const session::PhotoCheck& photos, const base::Words& words) {
    const std::string missing = words.count("{n} photo is missing beside the session file.",
                                            "{n} photos are missing beside the session file.",
                                            std::int64_t(photos.missing));
    const std::string changed =
        words.count("{n} photo is damaged or was changed.",
                    "{n} photos are damaged or were changed.", std::int64_t(photos.changed));
    const std::string not_erased =
        words.count("{n} photo that should be erased is still there.",
                    "{n} photos that should be erased are still there.",
                    std::int64_t(photos.not_erased));
    std::string text;
    if (photos.missing > 0) text += missing + "\n";
    if (photos.changed > 0) text += changed + "\n";
    if (photos.not_erased > 0) text += not_erased + "\n";
    return text;
}

std::string info_text(const workshop::State& state, const Source& source,
                      const base::Words& words) {
    std::string text = state.title + "\n";
    for (const std::string& line : {state.place, state.date}) {
        if (!line.empty()) text += line + "\n";
    }
    text += words.count("{n} entry", "{n} entries", std::int64_t(source.entries)) + ", " +
            words.count("{n} card", "{n} cards", std::int64_t(workshop::card_count(state)));
    const auto photos = workshop::photos_of(state).size();
    if (photos > 0) {
        text += ", " + words.count("{n} photo", "{n} photos", std::int64_t(photos));
    }
    text += "\n" + photos_text(source.photos, words);
    for (const auto& [id, vote] : state.votes) {
        const bool open = vote.phase == workshop::VotePhase::open;
        const bool cancelled = vote.phase == workshop::VotePhase::cancelled;
        text += words.say("Vote {id}: {title}",
                          {{"id", std::to_string(id.value)}, {"title", vote.title}}) +
                " (" +
                (open        ? words.say("open")
                 : cancelled ? words.say("cancelled")
                             : words.say("closed")) +
                ", " +
                words.count("{n} ballot", "{n} ballots",
                            std::int64_t(workshop::ballots_received(vote))) +
                ")\n";
    }
    return text + words.say("Digest: {digest}", {{"digest", base::hex(workshop::digest(state))}}) +
           "\n";
}

}  // namespace exchange
