#include "app/sample_ideas.h"

namespace app {

std::vector<std::string> sample_ideas(const base::Words& words) {
    return {words.say("One counter for everything"),
            words.say("Open one evening a week"),
            words.say("A person who calls back within two days"),
            words.say("A form that fits on one page"),
            words.say("Somebody who helps at the machine"),
            words.say("Tell people what happens to their request"),
            words.say("Ask for each document only once"),
            words.say("A waiting room with a view"),
            words.say("Go to the neighbourhoods with a van"),
            words.say("Words that everybody understands"),
            words.say("Let regular users train the new agents"),
            words.say("Try it for three months, then decide"),
            words.say("Share the hall with the library"),
            words.say("A number to call without waiting")};
}

}  // namespace app
