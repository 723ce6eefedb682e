// Any bytes from a socket: what stations, hosts, programs and browsers may send; see README.md.

#include "base/text.h"
#include "net/forms.h"
#include "net/markup.h"
#include "net/multipart.h"
#include "net/protocol.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace {

void demand(bool held, const char* what) {
    if (held) return;
    std::fprintf(stderr, "not kept: %s\n", what);
    std::abort();
}

void check_station(std::string_view text) {
    const auto read = net::read_from_station(text);
    if (const auto* refusal = std::get_if<base::Refusal>(&read)) {
        demand(refusal->code == "schema", "what is not understood is told so");
        return;
    }
    const auto& message = std::get<net::FromStation>(read);
    const auto again = net::read_from_station(net::written(message));
    demand(std::holds_alternative<net::FromStation>(again), "what was read can be written");
    demand(std::get<net::FromStation>(again) == message, "and is the same");
}

void check_host(std::string_view text) {
    const auto read = net::read_from_host(text);
    const auto* message = std::get_if<net::FromHost>(&read);
    if (!message) return;
    const std::string once = net::written(*message);
    const auto again = net::read_from_host(once);
    demand(std::holds_alternative<net::FromHost>(again), "what was read can be written");
    demand(net::written(std::get<net::FromHost>(again)) == once, "and is the same");
}

void check_browser(std::string_view text) {
    const auto form = net::read_form(text);
    if (form) {
        demand(net::read_form(net::written_form(*form)) == form, "a form is read back");
        for (const auto& [name, value] : *form) demand(base::is_utf8(value), "values are text");
        for (const bool zero_is_a_mark : {false, true}) {
            const auto marks = net::marks_of_form(*form, zero_is_a_mark);
            demand(!marks || std::is_sorted(marks->begin(), marks->end()), "marks are sorted");
        }
    }
    for (const auto& [name, value] : net::read_cookies(text)) {
        demand(base::is_utf8(value), "cookies are text");
    }
    net::best_language(text, {"fr", "en"});
    const std::string page(text);
    net::form_in(page);
    net::text_by_id(page, "receipt");
}

// The first line of what comes is taken for the boundary, as it is in a browser's form.
void check_form_with_file(std::string_view text) {
    const std::size_t line = std::min(text.find("\r\n"), text.size());
    const std::string type = "multipart/form-data; boundary=" +
                             std::string(text.substr(std::min<std::size_t>(2, line),
                                                     line - std::min<std::size_t>(2, line)));
    const auto parts = net::read_multipart(type, text);
    if (!parts) return;
    for (const net::Part& part : *parts) {
        demand(base::is_utf8(part.name), "names are text");
        const char* end = part.content.data() + part.content.size();
        const bool inside = part.content.empty() || (part.content.data() >= text.data() &&
                                                     end <= text.data() + text.size());
        demand(inside, "a part lies in its form");
    }
    net::read_multipart(text, text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    check_station(text);
    check_host(text);
    check_browser(text);
    check_form_with_file(text);
    return 0;
}
