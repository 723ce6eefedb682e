#include "workshop/method_words.h"

#include "base/words.h"

#include <map>

namespace workshop {

using base::msg;

const char* method_sentence(const std::string& method) {
    static const std::map<std::string, const char*> sentences{
        {"approval", msg("Each ballot names the options it approves; the option that most ballots "
                         "approve comes first.")},
        {"dots", msg("Each ballot shares out dots; the option with the most dots comes first.")},
        {"points",
         msg("Each ballot shares out points; the option with the most points comes first.")},
        {"score", msg("Each ballot gives every option a score; the best total comes first.")},
        {"majority-judgment",
         msg("Each ballot grades every option; the option whose middle grade is best comes first, "
             "and between equal middle grades the one that more ballots pull upwards.")},
        {"borda", msg("An option gets a point for each option that a ballot ranks below it; the "
                      "most points come first.")},
        {"condorcet", msg("The option that beats every other one in a duel wins; there may be "
                          "none.")},
        {"copeland", msg("All options meet in duels; the one with the most victories, less its "
                         "defeats, comes first.")},
        {"minimax", msg("All options meet in duels; the one whose worst defeat is smallest comes "
                        "first.")},
        {"schulze", msg("All options meet in duels; where they beat each other in a circle, the "
                        "stronger chain of victories decides.")},
        {"ranked-pairs", msg("All options meet in duels; the clearest victories count first, and "
                             "one that would close a circle is left out.")},
        {"irv", msg("Round after round the last option leaves, and its ballots go to their next "
                    "choice, until one option has more than half.")},
        {"quadratic", msg("Each ballot buys votes, and the price of votes for one option is their "
                          "square; the most votes come first.")},
        {"duels", msg("People choose between two options at a time; the option that wins the "
                      "largest share of its duels comes first.")},
        {"consent", msg("A proposal is adopted when nobody objects.")},
        {"gradients", msg("Each ballot says how far it agrees; the proposal whose middle level is "
                          "highest comes first.")},
        {"opinions", msg("Each ballot agrees, disagrees or passes on every statement; the one that "
                         "most more people agree with than disagree comes first.")},
        {"greedy", msg("The projects that most people chose are funded first, as long as the money "
                       "suffices; what is too dear is skipped.")},
        {"greedy-no-skip", msg("The projects that most people chose are funded first, until one is "
                               "too dear.")},
        {"greedy-per-cost", msg("The projects with the most votes for their cost are funded "
                                "first.")},
        {"knapsack", msg("Each ballot is a set of projects that the money can pay for; those on "
                         "the most ballots are funded first.")},
        {"k-ranking", msg("Each ballot ranks a few projects; the best ranks give the most points, "
                          "and the most points are funded first.")},
        {"equal-shares", msg("Everybody has an equal share of the money; those who chose a project "
                             "pay for it together, those with the most support first.")},
        {"phragmen", msg("Everybody earns money at the same pace; a project is funded as soon as "
                         "those who chose it can pay for it together.")},
    };
    const auto found = sentences.find(method);
    return found == sentences.end() ? nullptr : found->second;
}

const char* ballots_words(voting::BallotKind kind) {
    constexpr const char* words[] = {
        msg("ballots that choose options"), msg("ballots that share out points"),
        msg("ballots with scores"),         msg("ballots with grades"),
        msg("ballots with ranks"),          msg("ballots that buy votes"),
        msg("ballots between two options"), msg("ballots that answer proposals")};
    return words[std::size_t(kind)];
}

}  // namespace workshop
