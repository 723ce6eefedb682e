#pragma once
// One visit to one page for people, shared by the files that answer them.

#include "net/routes.h"

namespace net {

struct Visit {
    Hall& hall;
    const WebRequest& request;
    Hall::View view;
    Visitor visitor;
    std::string seat;  // names the browser
    Fields form;
    bool fresh_form = false;  // the form was made by this process for this browser
    Fields cookies;           // to be set
};
Visit visit_of(Hall&, const WebRequest&);

using Page = asio::awaitable<WebReply>;
WebReply page(Visit&, std::string html, unsigned status = 200);
WebReply to_start(Visit&, const std::string& path = "/");
base::Refusal stale_form();
bool is_hex(const std::string& text, std::size_t length);

// People who come in, and what they write (crowd_routes.cpp). The visitor's token is known.
Page choose_college(Visit&);
Page send_idea(Visit&);
// What the room does now, when no vote is open and no result is told.
WebReply now_page(Visit&);

// /test and what lies under it: prototypes (test_routes.cpp). The visitor's token is known.
bool is_test_page(const std::string& path);
Page get_test_page(Visit&);
Page post_test_page(Visit&);

// /pilote and what lies under it: the facilitator's remote (pilot_routes.cpp).
bool is_pilot_page(const std::string& path);
Page get_pilot_page(Visit&);
Page post_pilot_page(Visit&);

}  // namespace net
