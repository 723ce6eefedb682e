#pragma once
// Which request is answered by whom.

#include "net/hall.h"
#include "net/web.h"

namespace net {

// The whole site. A request must outlive the answer.
asio::awaitable<WebReply> answer(Hall&, const WebRequest&);

// /api/…: JSON for programs.
asio::awaitable<WebReply> answer_program(Hall&, const WebRequest&);
// Everything else: pages for people.
asio::awaitable<WebReply> answer_person(Hall&, const WebRequest&);

// As a page for people.
WebReply refusal_page(Hall&, const WebRequest&, const base::Refusal&);
// As JSON, in the visitor's language.
WebReply refusal_reply(Hall&, const WebRequest&, const base::Refusal&);
// Of the request: ?lang, cookie, Accept-Language, else the session's.
const base::Words& words_for(Hall&, const WebRequest&);

}  // namespace net
