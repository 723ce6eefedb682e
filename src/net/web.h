#pragma once
// One HTTP request and its answer as plain values: what the routes see of the network.

#include "net/forms.h"

namespace net {

struct WebRequest {
    std::string method;  // "GET"
    std::string path;    // "/api/state", without the query
    Fields query;
    Fields cookies;
    std::string body;
    std::string content_type, host, origin, accept_language, authorization;
    std::string address;  // of the visitor; never written anywhere
    std::string own_host;  // "192.168.1.7:8471", as this connection was reached
};

struct WebReply {
    unsigned status = 200;
    std::string type = "text/html; charset=utf-8";
    std::string body;
    Fields headers;  // further ones
};

WebReply json_reply(unsigned status, std::string body);
WebReply redirect_to(const std::string& path);

// A cookie that scripts cannot read and that other sites do not send.
std::pair<std::string, std::string> cookie(const std::string& name, const std::string& value);

// One that is sent to pages under this path only, and never by a link from elsewhere.
std::pair<std::string, std::string> strict_cookie(const std::string& name, const std::string& value,
                                                  const std::string& path);

// Headers of every answer: no foreign content, no guessing of types, nothing kept by the browser.
const Fields& guarding_headers();

// Whether the Host header is one of ours: the address the visitor reached, localhost, or a name
// that was configured. A page of another site that had its name point here is refused.
bool is_our_host(const WebRequest&, const std::vector<std::string>& names);
// Whether a post comes from one of our own pages, or from a program that tells no origin.
bool is_our_origin(const WebRequest&);

}  // namespace net
