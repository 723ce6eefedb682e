#include "exchange/election_sheet.h"

#include "base/limits.h"
#include "workshop/method_words.h"
#include "exchange/sheet_parts.h"

namespace exchange {
namespace {

using base::Words;
using voting::BallotKind;
using voting::OptionId;

constexpr std::size_t winners_told_max = 6;   // by name behind the table
constexpr std::size_t remarks_told_max = 12;  // JSON tells them all

std::string underlined(const std::string& title) {
    std::string text = paragraph(title);
    std::size_t widest = 0;
    for (const std::string& line : wrapped(title, sheet_columns)) {
        widest = std::max(widest, base::code_points(line));
    }
    for (std::size_t i = 0; i < widest; ++i) text += "═";
    return text + "\n";
}

std::string method_part(const SheetParts& parts) {
    const voting::Method* method = voting::find_method(parts.counted.rule.method);
    const Words& words = parts.words;
    std::string text =
        words.say("Method: {name}", {{"name", method ? words.say(method->name)
                                                     : parts.counted.rule.method}}) +
        "\n";
    if (const char* sentence = workshop::method_sentence(parts.counted.rule.method)) {
        text += paragraph(words.say(sentence), "  ");
    }
    if (!method) return text;
    for (const voting::Parameter& each : method->parameters) {
        text += paragraph(std::string(each.name) + " = " +
                              voting::parameter(parts.counted.rule, each.name) + " (" +
                              words.say(each.meaning) + ")",
                          "  · ");
    }
    if (method->picks_winners) return text;
    return text + words.count("One option is to be chosen.", "{n} options are to be chosen.",
                              parts.counted.rule.winners) +
           "\n";
}

// Every mark that could have been made is somewhere: made, or left out.
std::string control(const SheetParts& parts) {
    const voting::Profile& profile = parts.counted.election.profile;
    const Words& words = parts.words;
    const std::int64_t cast = profile.ballots(), blank = profile.blank();
    const BallotKind kind = parts.counted.election.ballots;
    const std::int64_t each = parts.counted.election.rule.marks_max;
    constexpr std::int64_t most = base::limits::ballot_marks_value_max;
    const bool limited =
        kind == BallotKind::choices || (kind == BallotKind::points && each <= most);
    if (!limited) {
        return words.say("Control: filled in {filled} + blank {blank} = {cast} in all",
                         {{"filled", parts.number(cast - blank)},
                          {"blank", parts.number(blank)},
                          {"cast", parts.number(cast)}});
    }
    std::int64_t made = 0;
    for (const voting::Paper& paper : profile.papers()) {
        for (const voting::Choice& choice : profile.choices(paper)) {
            made += choice.value * paper.count;
        }
    }
    return words.say("Control: {made} marks + {left} left out = {cast} ballots × {each}",
                     {{"made", parts.number(made)},
                      {"left", parts.number(cast * each - made)},
                      {"cast", parts.number(cast)},
                      {"each", parts.number(each)}});
}

std::string ballots_part(const SheetParts& parts) {
    const voting::Profile& profile = parts.counted.election.profile;
    const Words& words = parts.words;
    std::string text =
        words.count("{cast} ballot", "{cast} ballots", profile.ballots(),
                    {{"cast", parts.number(profile.ballots())}}) +
        ", " +
        words.count("{blank} of them blank", "{blank} of them blank", profile.blank(),
                    {{"blank", parts.number(profile.blank())}}) +
        "\n" + control(parts) + "\n";
    if (profile.total_weight() != profile.ballots() && !parts.counted.colleges) {
        text += words.say("Some ballots weigh more than one: {weight} in all",
                          {{"weight", parts.number(profile.total_weight())}}) +
                "\n";
    }
    return text;
}

std::string decided_part(const SheetParts& parts) {
    const voting::Result& result = parts.counted.result;
    const Words& words = parts.words;
    std::vector<std::string> sentences;
    const base::Arguments winners{{"options", parts.quoted(result.winners)}};
    if (result.winners.empty()) {
        sentences.push_back(words.say("Nothing is chosen."));
    } else if (result.tie_at_line) {
        sentences.push_back(words.say("A lot must decide. {options} can win: draw it with "
                                      "--lot and the numbers that were called out.",
                                      winners));
    } else if (result.winners.size() > winners_told_max) {
        sentences.push_back(words.count("{n} option is chosen: see above.",
                                        "{n} options are chosen: see above.",
                                        std::int64_t(result.winners.size())));
    } else {
        sentences.push_back(words.say("Chosen: {options}.", winners));
    }
    for (const voting::Lot& lot : result.lots) sentences.push_back(parts.lot_sentence(lot));
    if (!result.lots.empty()) sentences.push_back(parts.lot_effect_sentence());
    if (parts.counted.seed && !result.lots.empty()) {
        sentences.push_back(words.say("The lot was drawn with “{seed}”.",
                                      {{"seed", *parts.counted.seed}}));
    }
    if (result.tie_dependent) {
        sentences.push_back(words.say("Some duels were equally clear: taken in another order they "
                                      "could have given another result."));
    }
    if (parts.counted.election.ballots == BallotKind::ranks) {
        sentences.push_back(
            result.condorcet_winner
                ? words.say("Condorcet winner: {option} beats every other option in a duel.",
                            {{"option", parts.quoted({*result.condorcet_winner})}})
                : words.say("There is no Condorcet winner: no option beats every other one."));
    }
    std::string text;
    for (const std::string& sentence : sentences) text += paragraph(sentence);
    return text;
}

std::string remarks_part(const SheetParts& parts) {
    std::string text;
    std::size_t told = 0;
    for (const FileFault& remark : parts.counted.remarks) {
        if (told++ == remarks_told_max) {
            text += "· …\n";
            break;
        }
        const std::string sentence = base::sentence(parts.words, remark.refusal);
        text += paragraph(remark.line == 0
                              ? sentence
                              : parts.words.say("Line {line}: {sentence}",
                                                {{"line", std::to_string(remark.line)},
                                                 {"sentence", sentence}}),
                          "· ");
    }
    return text.empty() ? text : "\n" + parts.words.say("On the file:") + "\n" + text;
}

}  // namespace

std::string election_sheet(const CountedElection& counted, const Words& words) {
    const SheetParts parts{counted, words};
    const std::string title =
        counted.election.title.empty() ? words.say("A vote") : counted.election.title;
    return underlined(title) + "\n" + method_part(parts) + "\n" + ballots_part(parts) + "\n" +
           parts.results() + "\n" + decided_part(parts) + parts.colleges() + parts.rounds() +
           remarks_part(parts);
}

std::string methods_sheet(const Words& words) {
    std::string text;
    for (const voting::Method& method : voting::methods()) {
        text += std::string(method.id) + ": " + words.say(method.name) + " (" +
                words.say(workshop::ballots_words(method.ballot)) + ")\n";
        if (const char* sentence = workshop::method_sentence(method.id)) {
            text += paragraph(words.say(sentence), "  ");
        }
        for (const voting::Parameter& each : method.parameters) {
            text += paragraph(words.say("{name} = {values} (normally {standard}): {meaning}",
                                        {{"name", each.name},
                                         {"values", each.values},
                                         {"standard", each.standard},
                                         {"meaning", words.say(each.meaning)}}),
                              "  · ");
        }
    }
    return text;
}

}  // namespace exchange
