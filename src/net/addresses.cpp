#include "net/addresses.h"

#include "base/refusal.h"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>

#include <memory>

namespace net {

using base::Failure;
using base::msg;

namespace {

Failure cannot_listen(const ErrorCode& error, const std::string& address, std::uint16_t port) {
    const std::string number = std::to_string(port);
    if (error == asio::error::address_in_use) {
        return Failure({"port_in_use", msg("Port {port} is already used by another program."),
                        {{"port", number}}});
    }
    if (error == asio::error::access_denied) {
        return Failure({"port_forbidden",
                        msg("Port {port} is kept for the system: choose one above 1023."),
                        {{"port", number}}});
    }
    return Failure({"bad_address", msg("{address} is not an address of this computer."),
                    {{"address", address}}});
}

// The first IPv4 address by which others reach this machine, or loopback.
std::string outer_address() {
    ifaddrs* first = nullptr;
    if (getifaddrs(&first) != 0) return "127.0.0.1";
    const std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> owner(first, freeifaddrs);
    for (const ifaddrs* one = first; one != nullptr; one = one->ifa_next) {
        const bool up = (one->ifa_flags & IFF_UP) != 0 && (one->ifa_flags & IFF_LOOPBACK) == 0;
        if (!up || one->ifa_addr == nullptr || one->ifa_addr->sa_family != AF_INET) continue;
        const auto* inet = reinterpret_cast<const sockaddr_in*>(one->ifa_addr);
        char text[INET_ADDRSTRLEN] = {};
        if (inet_ntop(AF_INET, &inet->sin_addr, text, sizeof text) != nullptr) return text;
    }
    return "127.0.0.1";
}

}  // namespace

tcp::acceptor listening(asio::io_context& io, const std::string& address, std::uint16_t port) {
    ErrorCode error;
    const auto ip = asio::ip::make_address(address, error);
    if (error) throw cannot_listen(error, address, port);
    const tcp::endpoint endpoint(ip, port);
    tcp::acceptor acceptor(io);
    acceptor.open(endpoint.protocol(), error);
    // A host that was killed leaves connections behind that must not keep the next one from its
    // port; on Linux this does not let two programs listen at once.
    if (!error) acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error) acceptor.bind(endpoint, error);
    if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error) throw cannot_listen(error, address, port);
    return acceptor;
}

std::string reachable_address(const std::string& address) {
    ErrorCode error;
    const auto ip = asio::ip::make_address(address, error);
    if (!error && ip.is_unspecified()) return outer_address();
    return !error && ip.is_v6() ? "[" + address + "]" : address;
}

std::string plain_address(const asio::ip::address& address) {
    if (address.is_v6() && address.to_v6().is_v4_mapped()) {
        return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string();
    }
    return address.to_string();
}

std::string host_header(const tcp::endpoint& endpoint) {
    const std::string name = plain_address(endpoint.address());
    const bool v6 = name.find(':') != name.npos;
    return (v6 ? "[" + name + "]" : name) + ":" + std::to_string(endpoint.port());
}

Place place_of(const std::string& url) {
    const Failure bad({"bad_url", msg("“{url}” is not the address of a host."), {{"url", url}}});
    const std::string scheme = "http://";
    std::string rest = url.starts_with(scheme) ? url.substr(scheme.size()) : url;
    rest = rest.substr(0, rest.find('/'));
    if (rest.find("://") != rest.npos || rest.empty()) throw bad;
    Place place;
    place.header = rest;
    const std::size_t bracket = rest.rfind(']');
    const std::size_t colon = rest.rfind(':');
    const bool has_port = colon != rest.npos && (bracket == rest.npos || colon > bracket);
    if (has_port) place.port = rest.substr(colon + 1);
    place.host = has_port ? rest.substr(0, colon) : rest;
    if (place.host.starts_with('[')) place.host = place.host.substr(1, bracket - 1);
    const bool digits = place.port.find_first_not_of("0123456789") == std::string::npos;
    if (place.host.empty() || place.port.empty() || !digits || place.port.size() > 5) throw bad;
    return place;
}

}  // namespace net
