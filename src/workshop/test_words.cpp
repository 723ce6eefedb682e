#include "workshop/test_words.h"

namespace workshop {
namespace {

// Seconds, with one digit after the comma below ten.
std::string seconds(const base::Words& words, base::Milliseconds ms) {
    const auto tenths = (ms + 50) / 100;
    const std::string comma = words.language() == "fr" ? "," : ".";
    if (tenths >= 100) return std::to_string((ms + 500) / 1000);
    return std::to_string(tenths / 10) + comma + std::to_string(tenths % 10);
}

void add(std::string& sentence, std::string part) {
    if (!sentence.empty()) sentence += " · ";
    sentence += part;
}

std::string taps_and_misses(const base::Words& words, std::size_t taps, std::size_t misses) {
    std::string said = words.count("{n} tap", "{n} taps", std::int64_t(taps));
    if (misses == 0) return said;
    return said + ", " + words.count("{n} of them beside every zone",
                                     "{n} of them beside every zone", std::int64_t(misses));
}

std::string title_of_screen(const base::Words& words, const State& state, FrameId id) {
    const auto found = state.frames.find(id);
    if (found == state.frames.end()) return {};
    return found->second.title.empty() ? words.say("Unnamed screen") : found->second.title;
}

}  // namespace

std::string duration_text(const base::Words& words, base::Milliseconds ms) {
    return words.say("{seconds} s", {{"seconds", seconds(words, ms)}});
}

std::string screen_sentence(const base::Words& words, const ScreenFacts& facts) {
    std::string said = taps_and_misses(words, facts.taps, facts.misses);
    if (facts.hesitations > 0) {
        add(said, words.count("{n} hesitated", "{n} hesitated", std::int64_t(facts.hesitations)));
    }
    if (facts.given_up > 0) {
        add(said,
            words.count("{n} gave up here", "{n} gave up here", std::int64_t(facts.given_up)));
    }
    return said;
}

std::string stay_sentence(const base::Words& words, const ScreenFacts& facts) {
    if (facts.median_stay_ms <= 0) return {};
    return words.say("{seconds} s here", {{"seconds", seconds(words, facts.median_stay_ms)}});
}

std::string test_sentence(const base::Words& words, const TestFacts& facts) {
    std::string said;
    const auto tell = [&](std::size_t n, const std::string& sentence) {
        if (n > 0) add(said, sentence);
    };
    const auto n = [](std::size_t count) { return std::int64_t(count); };
    tell(facts.under_way, words.count("{n} under way", "{n} under way", n(facts.under_way)));
    tell(facts.reached_goal,
         words.count("{n} reached the goal", "{n} reached the goal", n(facts.reached_goal)));
    tell(facts.said_done,
         words.count("{n} said: done", "{n} said: done", n(facts.said_done)));
    tell(facts.gave_up, words.count("{n} gave up", "{n} gave up", n(facts.gave_up)));
    tell(facts.fell_silent,
         words.count("{n} went away", "{n} went away", n(facts.fell_silent)));
    tell(facts.cut_short,
         words.count("{n} cut short", "{n} cut short", n(facts.cut_short)));
    return said.empty() ? words.say("Nobody has tried it yet.") : said;
}

std::string run_sentence(const base::Words& words, const State& state,
                         const RunFacts& facts, std::size_t number) {
    const auto how = [&]() -> std::string {
        const std::string on = title_of_screen(words, state, facts.gave_up_on);
        if (!facts.end) return words.say("under way");
        switch (*facts.end) {
            case RunEnd::reached_goal: return words.say("reached the goal");
            case RunEnd::said_done: return words.say("said: done");
            case RunEnd::gave_up: return words.say("gave up on “{screen}”",
                                                             {{"screen", on}});
            case RunEnd::fell_silent: return words.say("went away from “{screen}”",
                                                                 {{"screen", on}});
            case RunEnd::test_closed: break;
        }
        return words.say("cut short");
    };
    std::string said = words.say("Tester {n}: {how}, {seconds} s",
                                 {{"n", std::to_string(number)}, {"how", how()},
                                  {"seconds", seconds(words, facts.lasted_ms)}});
    add(said, taps_and_misses(words, facts.taps, facts.misses));
    if (facts.hesitated_on) {
        add(said, words.say("hesitated {seconds} s on “{screen}”",
                            {{"seconds", seconds(words, facts.longest_wait_ms)},
                             {"screen", title_of_screen(words, state, facts.hesitated_on)}}));
    }
    return said;
}

}  // namespace workshop
