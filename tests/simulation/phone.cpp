#include "phone.h"

#include "net/markup.h"

#include <charconv>

namespace simulation {
namespace {

constexpr const char* own_host = "127.0.0.1:8471";
constexpr base::Milliseconds patience_ms = 12'000;

}  // namespace

Phone::Phone(Schedule& schedule, Dice dice, Ledger& ledger, Host& host, int number)
    : schedule_(schedule), dice_(dice), ledger_(ledger), host_(host),
      address_("phone " + std::to_string(number)),
      college_(dice_.chance(70) ? "usagers" : "agents") {
    schedule_.after(dice_.between(100, 15'000), [this] { look(); });
}

void Phone::look() {
    if (doors_open_) visit("/?c=" + std::string(Host::code), std::nullopt);
}

void Phone::visit(const std::string& path, const std::optional<net::Fields>& form) {
    const int number = ++visits_;
    schedule_.after(patience_ms, [this, number] {
        if (number == visits_) look();
    });
    net::WebRequest request;
    request.method = form ? "POST" : "GET";
    const std::size_t question = std::min(path.find('?'), path.size());
    request.path = path.substr(0, question);
    if (question < path.size()) request.query = *net::read_form(path.substr(question + 1));
    request.cookies = cookies_;
    if (form) request.body = net::written_form(*form);
    request.content_type = "application/x-www-form-urlencoded";
    request.host = request.own_host = own_host;
    request.address = address_;
    const auto answered = [this, number](const net::WebReply& reply) {
        if (dice_.chance(10)) return;  // lost on the way back
        schedule_.after(dice_.between(1, dice_.chance(10) ? 4'000 : 100), [this, number, reply] {
            if (number == visits_) read(reply);
        });
    };
    // A form may be posted twice, and one of them may come very late.
    const int times = form && dice_.chance(15) ? 2 : 1;
    for (int i = 0; i < times; ++i) {
        if (dice_.chance(10)) continue;  // lost on the way
        schedule_.after(dice_.between(1, dice_.chance(10) ? 8'000 : 100),
                        [this, request, answered] { host_.ask(request, answered); });
    }
}

void Phone::read(const net::WebReply& reply) {
    take_cookies(reply);
    const std::string& location = net::field(reply.headers, "Location");
    if (reply.status == 303) return visit(location, std::nullopt);
    // Whoever is told something else, or has voted, looks again later.
    const int number = ++visits_;
    const bool done = !net::text_by_id(reply.body, "receipt").empty();
    if (!done && reply.status == 200 && net::form_in(reply.body)) return fill(reply.body);
    schedule_.after(dice_.between(500, 8'000), [this, number] {
        if (number == visits_) look();
    });
}

void Phone::fill(const std::string& page) {
    const net::Form form = *net::form_in(page);
    net::Fields fields = form.hidden;
    if (form.action == "/join") fields.emplace_back("code", Host::code);
    if (form.action == "/college") fields.emplace_back("college", college_);
    if (form.action == "/check") choose(page, fields);
    visit(form.action, fields);
}

// The same choice each time the form has to be filled in again.
void Phone::choose(const std::string& page, net::Fields& fields) {
    const std::string text = net::field(net::form_in(page)->hidden, "vote");
    workshop::VoteId vote;
    std::from_chars(text.data(), text.data() + text.size(), vote.value);
    auto [choice, is_new] = choices_.try_emplace(vote);
    if (is_new) choice->second = {college_, {{{1 + dice_.below(3)}, 1}}};
    ledger_.cast(net::field(cookies_, "token"), vote, choice->second);
    for (const voting::Mark& mark : choice->second.marks) {
        fields.emplace_back("o" + std::to_string(mark.option.value), std::to_string(mark.value));
    }
}

void Phone::take_cookies(const net::WebReply& reply) {
    for (const auto& [name, value] : reply.headers) {
        if (name != "Set-Cookie") continue;
        for (const auto& [key, content] : net::read_cookies(value.substr(0, value.find(';')))) {
            std::erase_if(cookies_, [&, wanted = key](const auto& c) { return c.first == wanted; });
            cookies_.emplace_back(key, content);
        }
    }
}

}  // namespace simulation
