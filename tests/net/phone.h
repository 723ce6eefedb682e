#pragma once
// A phone without scripts: keeps its cookies, sends the forms it is shown.

#include "visitor.h"

#include "net/forms.h"
#include "net/markup.h"

namespace tests {

class Phone {
public:
    explicit Phone(Room& room) : port_(room.port()), code_(room.code()) {}

    Heard get(const std::string& path) { return keep(ask(port_, "GET", path, {}, cookies())); }
    Heard post(const std::string& path, const net::Fields& fields) {
        return keep(ask(port_, "POST", path, net::written_form(fields), as_form + cookies()));
    }
    // Fills in a form of this page and follows where it leads.
    Heard send(const Heard& page, const std::string& action, net::Fields choices) {
        for (std::size_t at = page.body.find("<form"); at != page.body.npos;
             at = page.body.find("<form", at + 1)) {
            const auto form = net::form_in(page.body.substr(at));
            if (!form || form->action != action) continue;
            net::Fields fields = form->hidden;
            fields.insert(fields.end(), choices.begin(), choices.end());
            return follow(post(action, fields));
        }
        return {};
    }
    Heard join() { return send(get("/?c=" + code_), "/join", {{"code", code_}}); }
    Heard choose(const std::string& college, const std::string& table = {}) {
        return send(get("/college"), "/college", {{"college", college}, {"table", table}});
    }
    Heard write(const std::string& text) { return send(get("/"), "/idea", {{"text", text}}); }

    net::Fields jar;

private:
    Heard follow(Heard heard) {
        if (heard.status != 303) return heard;
        const std::string to = heard.header("Location");
        return get(to.substr(0, to.find('#')));
    }
    std::string cookies() const {
        std::string line;
        for (const auto& [name, value] : jar) {
            line += (line.empty() ? "" : "; ") + name + "=" + value;
        }
        return line.empty() ? line : "Cookie: " + line + "\r\n";
    }
    Heard keep(Heard heard) {
        const std::string mark = "\r\nSet-Cookie: ";
        for (std::size_t at = heard.head.find(mark); at != heard.head.npos;
             at = heard.head.find(mark, at + 1)) {
            const std::size_t begin = at + mark.size(), equals = heard.head.find('=', begin);
            const std::string name = heard.head.substr(begin, equals - begin);
            std::erase_if(jar, [&](const auto& each) { return each.first == name; });
            jar.emplace_back(name, heard.head.substr(equals + 1,
                                                     heard.head.find(';', equals) - equals - 1));
        }
        return heard;
    }

    std::uint16_t port_;
    std::string code_;
};

inline bool says(const Heard& page, const std::string& text) {
    return page.body.find(text) != page.body.npos;
}

}  // namespace tests
