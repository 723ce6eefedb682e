// The pages of a prototype that is tested.
#include "net/pages.h"

#include "net/limits.h"

#include <cmath>

namespace net {
namespace {

// Buttons for who does not tap: keyboards, screen readers, switches.
void tell_zones(Row& row, const base::Words& words, const TesterSees& seen) {
    row.rows["zones"] = row.rows["written"] = {};
    int unnamed = 0;
    for (const TesterSees::Zone& zone : seen.zones) {
        Row one;
        const std::string name =
            zone.name.empty() ? words.say("Zone {n}", {{"n", std::to_string(++unnamed)}})
                              : zone.name;
        row.rows["zones"].push_back(
            one.set("id", std::to_string(zone.id.value)).set("name", name));
    }
    for (const std::string& text : seen.words) {
        row.rows["written"].push_back(Row().set("text", text));
    }
}

}  // namespace

void offer_test(Row& row, const base::Words& words, const PublicView& view) {
    const bool there = !view.task.empty() && !view.ended;
    row.flag("test", there);
    if (there) row.rows["test"][0].set("text", words.say("Try the prototype"));
}

std::string Pages::test_intro(const Visitor& visitor, const PublicView& view,
                              const Error& error) const {
    const base::Words& words = *visitor.words;
    const bool open = !view.task.empty();
    const std::string title = open ? words.say("Try the prototype")
                                   : words.say("No prototype is being tested just now.");
    Row row = frame(visitor, view, "test", title, error);
    row.flag("open", open);
    row.set("task_label", words.say("Your task:")).set("task", view.task);
    row.set("note", words.say("It is the prototype that is tested, not you. Without your name, "
                              "three things are kept: where you tap, after how long, and how it "
                              "ends."));
    row.set("button", words.say("Begin")).set("back", words.say("Back to the workshop"));
    return filled("test", row);
}

std::string Pages::test_screen(const Visitor& visitor, const PublicView& view,
                               const TesterSees& seen, const Error& error) const {
    const base::Words& words = *visitor.words;
    const std::string title =
        seen.title.empty() ? words.say("Unnamed screen") : seen.title;
    Row row = frame(visitor, view, "screen", title, error);
    row.set("task_label", words.say("Your task:")).set("task", seen.task);
    row.set("picture", seen.picture).set("taps", std::to_string(seen.taps));
    row.set("visits", std::to_string(seen.visits));
    row.flag("there", seen.size.x > 0);
    const float shown = float(limits::screen_shown_px);
    row.set("width", std::to_string(limits::screen_shown_px));
    row.set("height", std::to_string(
        seen.size.x > 0 ? std::lround(shown * seen.size.y / seen.size.x) : 0L));
    row.set("screen_label", words.say("Screen: {title}", {{"title", title}}));
    row.set("status", seen.went_nowhere ? words.say("Nothing happens there.") : std::string());
    row.set("zones_label", words.say("What can be tapped on this screen"));
    tell_zones(row, words, seen);
    row.set("done", words.say("I am done")).set("give_up", words.say("I give up"));
    row.set("away", words.say("The host does not answer. Please try again."));
    return filled("screen", row);
}

std::string Pages::test_feedback(const Visitor& visitor, const PublicView& view,
                                 const TesterSees& seen, const Feedback& given,
                                 const Error& error) const {
    const base::Words& words = *visitor.words;
    Row row = frame(visitor, view, "feedback",
                    words.say(workshop::sentence_of(
                        seen.end.value_or(workshop::RunEnd::said_done))), error);
    row.set("lead", words.say("Would you like to tell us more? Answer what you want to."));
    row.set("max", std::to_string(base::limits::feedback_code_points_max));
    for (const workshop::FeedbackPart part : workshop::feedback_parts) {
        const auto index = std::size_t(part);
        row.rows["parts"].push_back(Row()
                                        .set("name", "f" + std::to_string(index))
                                        .set("label", words.say(workshop::word_of(part)))
                                        .set("text", given[index]));
    }
    row.set("note", words.say("Your answers become cards on the board, without your name."));
    row.set("button", words.say("Send")).set("sending", words.say("Sending…"));
    row.set("skip_it", words.say("Without an answer"));
    return filled("feedback", row);
}

std::string Pages::test_thanks(const Visitor& visitor, const PublicView& view) const {
    const base::Words& words = *visitor.words;
    Row row = frame(visitor, view, "message", words.say("Thank you! The prototype will be better "
                                                        "for it."), {});
    row.set("back", words.say("Back to the workshop"));
    return filled("message", row);
}

}  // namespace net
