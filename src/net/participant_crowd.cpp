// A simulated person who comes in and writes, at a phone and at a kiosk.

#include "net/markup.h"
#include "net/participant.h"

namespace net {

asio::awaitable<Outcome> Participant::writes_by_phone(Whereabouts at,
                                                      std::vector<std::string> ideas) {
    Outcome outcome;
    Visited page = co_await come_in(at);
    for (const std::string& idea : ideas) {
        const std::optional<Form> form = form_in(page.body);
        if (page.status != 200 || !form || form->action != "/idea") break;
        Fields fields = form->hidden;
        fields.emplace_back("text", idea);
        for (int i = 0; i < (options_.send_twice ? 2 : 1); ++i) {
            page = co_await browser_.post("/idea", fields);
        }
        outcome.written += page.status == 200;
    }
    const bool nobody_answers = page.status == 0 || page.status == 503;
    if (!nobody_answers) outcome.fate = page.status == 200 ? Fate::done : Fate::refused;
    co_return outcome;
}

// What is on its way when a line breaks is not said again: it may have been heard.
asio::awaitable<Outcome> Participant::tells_at_kiosk(std::vector<FromStation> messages) {
    Outcome outcome;
    Line line(io_);
    bool well = co_await line.open(place_, options_.patience_ms);
    if (well) well = co_await line.send(rehearsal_hello(options_));
    for (const FromStation& message : messages) {
        if (well) well = co_await line.send(message);
        while (well) {
            const std::optional<FromHost> heard = co_await line.next();
            well = heard.has_value();
            const auto* refused = well ? std::get_if<Refused>(&*heard) : nullptr;
            if (refused) {
                line.cut();
                outcome.fate = Fate::refused;
                co_return outcome;
            }
            if (well && std::holds_alternative<Thanked>(*heard)) break;
        }
        if (well) outcome.written += std::holds_alternative<IdeaRequest>(message);
    }
    line.cut();
    if (well) outcome.fate = Fate::done;
    co_return outcome;
}

}  // namespace net
