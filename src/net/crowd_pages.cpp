// What phones show while no vote is open: what the room does now, and where ideas are written.
#include "net/pages.h"

#include "base/text.h"
#include "net/limits.h"

namespace net {

using base::Words;
using workshop::ActivityKind;

namespace {

constexpr std::size_t told_code_points_max = 200;  // of a decision, an action
constexpr std::size_t told_at_most = 60;           // of them; the minutes have all

std::string promise_of(const PublicView::Activity& now, bool has_tables, const Words& words) {
    using enum workshop::Authorship;
    switch (now.promise) {
        case college_and_table:
            if (has_tables) {
                return words.say("Your table and your group stay written on the card, never your "
                                 "name.");
            }
            [[fallthrough]];
        case college:
            return words.say("Only your group stays written on the card, never your name.");
        case nobody: return words.say("Nobody will know who has written it.");
    }
    return {};
}

void tell_instruction(Row& row, const PublicView& view) {
    const bool any = view.activity && !view.ended && !view.activity->instruction.empty();
    row.flag("instruction", any);
    if (any) row.rows["instruction"][0].set("text", view.activity->instruction);
}

void tell_list(Row& row, const std::string& title, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    Row list;
    list.set("title", title);
    for (std::size_t i = 0; i < std::min(texts.size(), told_at_most); ++i) {
        list.rows["items"].push_back(
            Row().set("text", base::shortened(texts[i], told_code_points_max)));
    }
    row.rows["lists"].push_back(list);
}

void tell_harvest(Row& row, const PublicView& view, const Words& words) {
    row.flag("harvest", view.harvest.has_value());
    if (!view.harvest) return;
    Row& harvest = row.rows["harvest"][0];
    harvest.set("title", words.count("{n} idea was written.", "{n} ideas were written.",
                                     std::int64_t(view.harvest->ideas)));
    harvest.rows["lists"] = {};
    tell_list(harvest, words.say("What is decided"), view.harvest->decisions);
    tell_list(harvest, words.say("What is going to be done"), view.harvest->actions);
}

// The activity's own words, or ours where there is none.
struct Now {
    std::string heading, lead;
    bool written = false;  // the heading is somebody's
};
Now now_of(const Visitor& visitor, const PublicView& view, const Words& words) {
    const std::string wait = words.say("Keep this page: the vote will appear here by itself.");
    const std::string look = words.say("Look at the big screen. What you can do on your phone "
                                       "appears here by itself.");
    if (view.ended) {
        return {words.say("The workshop is over. Thank you!"),
                words.say("You can close this page.")};
    }
    if (!view.activity || view.activity->kind == ActivityKind::vote) {
        return {words.say("No vote is open yet"), wait};
    }
    const std::string& title = view.activity->title;
    if (view.activity->kind == ActivityKind::arrival) {
        return {words.say("Welcome!"),
                visitor.counted ? words.say("You are counted, without your name. Look at the big "
                                            "screen.")
                                : look};
    }
    if (view.activity->kind == ActivityKind::closing) {
        return {title, words.say("Thank you for having taken part."), true};
    }
    return {title, look, true};
}

}  // namespace

std::string Pages::waiting(const Visitor& visitor, const PublicView& view) const {
    const Words& words = *visitor.words;
    const Now now = now_of(visitor, view, words);
    Row row = frame(visitor, view, "waiting", now.heading, {});
    const bool arrival = view.is_now(ActivityKind::arrival);
    row.set("lead", now.lead).flag("written", now.written);
    row.flag("here", arrival && visitor.counted).flag("box", !arrival && !now.written);
    const bool elsewhere = view.activity && !view.ended && !now.written;
    row.flag("now", elsewhere).flag("refresh", !view.ended);
    if (elsewhere) {
        row.rows["now"][0].set("label", words.say("Now:")).set("activity", view.activity->title);
    }
    tell_instruction(row, view);
    tell_harvest(row, view, words);
    row.set("again", words.say("Look again"));
    offer_photo(row, words, view);
    offer_test(row, words, view);
    offer_result(row, words, view);
    return filled("waiting", row);
}

std::string Pages::idea(const Visitor& visitor, const PublicView& view, const IdeaDraft& draft,
                        const Error& error) const {
    const Words& words = *visitor.words;
    const PublicView::Activity& now = *view.activity;
    Row row = frame(visitor, view, "idea", now.title, error);
    tell_instruction(row, view);
    row.flag("cell", view.cell.has_value()).flag("of_cell", view.cell.has_value());
    if (view.cell) {
        const auto axis = [&](workshop::CrossingAxis of) {
            return words.say(workshop::word_of(of));
        };
        row.rows["cell"][0].set("row_label", axis(view.cell->matrix.rows))
            .set("column_label", axis(view.cell->matrix.columns))
            .set("row", view.cell->row).set("column", view.cell->column);
        row.rows["of_cell"][0].set("crossing", std::to_string(view.cell->crossing.value))
            .set("row_id", std::to_string(view.cell->at.row.value))
            .set("column_id", std::to_string(view.cell->at.column.value));
    }
    row.set("told", draft.sent && !error ? words.say("Your idea is sent.") : std::string());
    row.set("nonce", draft.nonce).set("activity", std::to_string(now.id.value));
    row.set("promise", promise_of(now, !view.tables.empty(), words)).flag("silent", now.silent);
    if (now.silent) {
        row.rows["silent"][0].set("text", words.say("Your ideas stay hidden until the facilitator "
                                                    "reveals all of them."));
    }
    row.set("label", view.cell ? words.say("What do you propose?") : words.say("Your idea"));
    row.set("text", draft.text).set("max", std::to_string(base::limits::feedback_code_points_max));
    row.set("button", words.say("Send")).set("sending", words.say("Sending…"));
    row.set("count", ideas_written(words, view)).set("again", words.say("Look again"));
    row.flag("mine", !draft.own.empty());
    if (!draft.own.empty()) {
        Row& mine = row.rows["mine"][0];
        mine.set("title", words.count("You have sent one", "You have sent {n}",
                                      std::int64_t(draft.own.size())));
        for (const std::string& text : draft.own) {
            mine.rows["texts"].push_back(Row().set("text", text));
        }
    }
    offer_photo(row, words, view, false);
    offer_test(row, words, view);
    offer_result(row, words, view);
    return filled("idea", row);
}

std::string ideas_written(const Words& words, const PublicView& view) {
    if (!view.activity) return {};
    return words.count("{n} idea written in the room so far",
                       "{n} ideas written in the room so far", std::int64_t(view.activity->ideas));
}

}  // namespace net
