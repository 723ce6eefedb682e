#include "net/web.h"

#include <algorithm>

namespace net {
namespace {

// "192.168.1.7:8471" → "192.168.1.7"; "[::1]:8471" → "[::1]".
std::string without_port(const std::string& host) {
    const std::size_t bracket = host.rfind(']');
    const std::size_t colon = host.rfind(':');
    if (colon == host.npos || (bracket != host.npos && colon < bracket)) return host;
    return host.substr(0, colon);
}

}  // namespace

WebReply json_reply(unsigned status, std::string body) {
    return {status, "application/json", std::move(body), {}};
}

WebReply redirect_to(const std::string& path) { return {303, {}, {}, {{"Location", path}}}; }

std::pair<std::string, std::string> cookie(const std::string& name, const std::string& value) {
    // A day: a workshop's length, and the next visit begins afresh.
    return {"Set-Cookie", name + "=" + value + "; Path=/; Max-Age=86400; HttpOnly; SameSite=Lax"};
}

std::pair<std::string, std::string> strict_cookie(const std::string& name, const std::string& value,
                                                  const std::string& path) {
    return {"Set-Cookie",
            name + "=" + value + "; Path=" + path + "; Max-Age=43200; HttpOnly; SameSite=Strict"};
}

const Fields& guarding_headers() {
    static const Fields headers = {
        {"Content-Security-Policy",
         "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
         "img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"},
        {"X-Content-Type-Options", "nosniff"},
        {"X-Frame-Options", "DENY"},
        {"Referrer-Policy", "same-origin"},
        {"Cross-Origin-Opener-Policy", "same-origin"},
        {"Cross-Origin-Resource-Policy", "same-origin"},
        {"Permissions-Policy", "camera=(), microphone=(), geolocation=()"}};
    return headers;
}

bool is_our_host(const WebRequest& request, const std::vector<std::string>& names) {
    if (request.host == request.own_host) return true;
    const std::string port = request.own_host.substr(without_port(request.own_host).size());
    const auto matches = [&](const std::string& name) {
        return request.host == name + port || (port == ":80" && request.host == name);
    };
    const std::string own = without_port(request.own_host);
    const bool loopback = own.starts_with("127.") || own == "[::1]";
    return (loopback && matches("localhost")) || (port == ":80" && request.host == own) ||
           std::any_of(names.begin(), names.end(), matches);
}

bool is_our_origin(const WebRequest& request) {
    return request.origin.empty() || request.origin == "http://" + request.host;
}

}  // namespace net
