#pragma once
// Addresses of this machine and of others.

#include "net/asio.h"

#include <string>

namespace net {

// Throws base::Failure with one sentence: port taken, no right to it, not our address.
tcp::acceptor listening(asio::io_context&, const std::string& address, std::uint16_t port);

// As people type it: "192.168.1.7" for "0.0.0.0", "[::1]" for "::1".
std::string reachable_address(const std::string& address);

// "192.168.1.7", also for an IPv4 address in IPv6's clothes.
std::string plain_address(const asio::ip::address&);
// As it stands in a Host header: "192.168.1.7:8471", "[::1]:8471".
std::string host_header(const tcp::endpoint&);

struct Place {
    std::string host;  // without brackets
    std::string port = "80";
    std::string header;  // for the Host header: "192.168.1.7:8471"
};
// Of "http://192.168.1.7:8471" or "192.168.1.7:8471/". Throws base::Failure.
Place place_of(const std::string& url);

}  // namespace net
