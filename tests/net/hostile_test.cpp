// Whatever arrives, the host answers or closes, and goes on serving the others.
#include "prototype.h"

#include "net/line.h"

#include <doctest/doctest.h>

#include <boost/asio/read.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>

#include <chrono>

using namespace tests;
namespace asio = boost::asio;

namespace {

bool serves(Room& room) { return ask(room.port(), "GET", "/").status == 200; }

std::string request_with(std::uint16_t port, const std::string& headers, const std::string& body) {
    return "POST /api/ballot HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) + "\r\n" +
           headers + "\r\n" + body;
}

const std::string upgrade =
    "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";

// A masked WebSocket frame, as browsers send them; the mask is zero.
std::string frame(std::uint8_t opcode, const std::string& payload) {
    std::string bytes{char(0x80 | opcode)};
    if (payload.size() < 126) {
        bytes += char(0x80 | payload.size());
    } else {
        bytes += char(0xFF);
        for (int shift = 56; shift >= 0; shift -= 8) bytes += char(payload.size() >> shift);
    }
    return bytes + std::string(4, '\0') + payload;
}

// What comes back after the upgrade until the host closes or has said `last`.
std::string spoken_to(Room& room, const std::string& frames, const std::string& last) {
    asio::io_context io;
    asio::ip::tcp::socket socket(io);
    socket.connect({asio::ip::make_address("127.0.0.1"), room.port()});
    const std::string hello = "GET /station HTTP/1.1\r\nHost: 127.0.0.1:" +
                              std::to_string(room.port()) + "\r\n" + upgrade + "\r\n";
    asio::write(socket, asio::buffer(hello));
    std::string heard;
    asio::read_until(socket, asio::dynamic_buffer(heard), "\r\n\r\n");
    boost::system::error_code error;
    asio::write(socket, asio::buffer(frames), error);
    const auto more = [&](const boost::system::error_code& ended, std::size_t) {
        return ended || heard.find(last) != heard.npos ? std::size_t(0) : std::size_t(4096);
    };
    asio::async_read(socket, asio::dynamic_buffer(heard), more,
                     [](const boost::system::error_code&, std::size_t) {});
    io.run_for(std::chrono::seconds(20));
    socket.close(error);
    io.restart();
    io.run_for(std::chrono::milliseconds(100));
    return heard;
}

}  // namespace

TEST_CASE("random bytes do no harm") {
    Room room;
    base::Random random(11);
    for (int i = 0; i < 60; ++i) {
        std::string bytes(1 + std::size_t(random.below(3000)), ' ');
        for (char& c : bytes) c = char(random.next());
        if (i % 3 == 0) bytes = "GET / HTTP/1.1\r\n" + bytes;
        if (i % 3 == 1) bytes += "\r\n\r\n";
        const unsigned status = speak(room.port(), bytes, 300).status;
        CHECK((status == 0 || status == 400 || status == 431));
    }
    CHECK(serves(room));
}

TEST_CASE("what is too large is refused before it is read") {
    Room room;
    const std::uint16_t port = room.port();
    CHECK(speak(port, request_with(port, "Content-Length: 1073741824\r\n", "x")).status == 413);
    const std::string ten_megabytes(10 * 1024 * 1024, 'x');
    CHECK(speak(port, request_with(port, "Content-Length: 10485760\r\n", ten_megabytes)).status ==
          413);
    std::string chunks;
    for (int i = 0; i < 20; ++i) chunks += "2000\r\n" + std::string(0x2000, 'x') + "\r\n";
    CHECK(speak(port, request_with(port, "Transfer-Encoding: chunked\r\n", chunks)).status == 413);
    CHECK(speak(port, request_with(port, "X: " + std::string(20'000, 'a') + "\r\n", "")).status ==
          431);
    std::string flood;
    for (int i = 0; i < 2000; ++i) flood += "X-" + std::to_string(i) + ": a\r\n";
    CHECK(speak(port, request_with(port, flood, "")).status == 431);
    CHECK(ask(port, "GET", "/" + std::string(20'000, 'a')).status == 431);
    CHECK(serves(room));
}

TEST_CASE("what is no request is 400") {
    Room room;
    const std::uint16_t port = room.port();
    CHECK(speak(port, "HELO\r\n\r\n").status == 400);
    CHECK(speak(port, "GET / HTTP/9.9\r\n\r\n").status == 400);
    CHECK(speak(port, request_with(port, "Content-Length: -1\r\n", "")).status == 400);
    CHECK(speak(port, request_with(port, "Content-Length: 99999999999999999999\r\n", "")).status ==
          400);
    CHECK(ask(port, "GET", "/?c=%ff").status == 400);
    CHECK(ask(port, "GET", "http://127.0.0.1/").status == 400);
    CHECK(ask(port, "POST", "/api/ballot", std::string(50'000, '[')).status == 400);
    CHECK(ask(port, "POST", "/api/ballot", "{\"id\":\"\xff\xfe\"}").status == 400);
    CHECK(ask(port, "POST", "/api/join", "null").status == 400);
    CHECK(ask(port, "POST", "/join", "code=%c3%28",
              "Content-Type: application/x-www-form-urlencoded\r\n").status == 400);
    CHECK(serves(room));
}

TEST_CASE("who sends too slowly is sent away") {
    Room room;
    net::HostOptions options = room.options();
    options.patience.request_ms = 300;
    options.patience.hello_ms = 300;
    room.open_host(options);
    const std::uint16_t port = room.port();
    for (const std::string& half : {std::string(), std::string("GET / HT"),
                                    request_with(port, "Content-Length: 10\r\n", "abc")}) {
        asio::io_context io;
        asio::ip::tcp::socket socket(io);
        socket.connect({asio::ip::make_address("127.0.0.1"), port});
        asio::write(socket, asio::buffer(half));
        const auto began = std::chrono::steady_clock::now();
        std::string rest;
        boost::system::error_code ended;
        asio::read(socket, asio::dynamic_buffer(rest), ended);
        CHECK(ended);
        CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds(15));
    }
    // A WebSocket that never says hello.
    const auto began = std::chrono::steady_clock::now();
    spoken_to(room, {}, "never");
    CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds(15));
    CHECK(serves(room));
}

TEST_CASE("a station that does not speak the protocol is told so and closed") {
    Room room;
    net::HostOptions options = room.options();
    options.patience.hello_ms = 1000;
    room.open_host(options);
    const auto says = [&](const std::string& frames, const std::string& code) {
        const std::string told = "\"code\":\"" + code + "\"";
        return spoken_to(room, frames, told).find(told) != std::string::npos;
    };
    CHECK(says(frame(1, "not json"), "schema"));
    CHECK(says(frame(2, "{}"), "schema"));  // binary
    CHECK(says(frame(1, "{\"is\":\"token\",\"request\":1,\"college\":\"\"}"), "not_joined"));
    const std::string hello = R"({"is":"hello","protocol":1,"kind":"kiosk","app":"t","lang":"fr",)";
    CHECK(says(frame(1, hello + R"("code":"000000"})"), "wrong_code"));
    CHECK(says(frame(1, R"({"is":"hello","protocol":2,"kind":"kiosk","app":"t","lang":"fr",)"
                        R"("code":"7Q3K9X"})"), "protocol"));
    // Not UTF-8, too large, a frame that lies: closed without a word.
    for (const std::string& bad : {frame(1, "\"\xff\xfe\""),
                                   frame(1, std::string(base::limits::message_bytes_max + 1, 'x')),
                                   std::string("\x81\xff\x7f\xff\xff\xff\xff\xff\xff\xff", 10),
                                   std::string("\xff\xff\xff\xff", 4)}) {
        CHECK(spoken_to(room, bad, "welcome").find("welcome") == std::string::npos);
    }
    CHECK(serves(room));
}

TEST_CASE("a station that floods is closed") {
    Room room;
    std::string frames = frame(1, R"({"is":"hello","protocol":1,"kind":"kiosk","app":"t",)"
                                  R"("lang":"en","code":"7Q3K9X"})");
    for (int i = 0; i < 200; ++i) frames += frame(1, "{\"is\":\"nothing\"}");
    const std::string heard = spoken_to(room, frames, "too_fast");
    CHECK(heard.find("welcome") != std::string::npos);
    CHECK(heard.find("too_fast") != std::string::npos);
    CHECK(serves(room));
}

TEST_CASE("another site's page cannot open a station") {
    Room room;
    const auto status = [&](const std::string& host, const std::string& origin) {
        return speak(room.port(), "GET /station HTTP/1.1\r\nHost: " + host + "\r\nOrigin: " +
                                      origin + "\r\n" + upgrade + "\r\n", 500).status;
    };
    const std::string own = "127.0.0.1:" + std::to_string(room.port());
    CHECK(status(own, "http://evil.example") == 403);
    CHECK(status("evil.example", "http://evil.example") == 403);
    CHECK(status(own, "http://" + own) == 101);
}

TEST_CASE("many who connect and say nothing leave room for others") {
    Room room;
    asio::io_context io;
    std::vector<asio::ip::tcp::socket> idle;
    for (int i = 0; i < 300; ++i) {
        idle.emplace_back(io);
        idle.back().connect({asio::ip::make_address("127.0.0.1"), room.port()});
    }
    CHECK(serves(room));
}

TEST_CASE("a station that says what it cannot know of a test is refused, and the test goes on") {
    Room room;
    Painter painter;
    open_test(room, painter);
    const auto text = [](const std::string& message) { return frame(1, message); };
    std::string said = text(R"({"is":"hello","protocol":1,"kind":"kiosk","code":"7Q3K9X",)"
                            R"("app":"t","lang":"en"})");
    // Of a run that it has not begun.
    said += text(R"({"is":"tap","request":1,"taps":0,"x":1,"y":1,"width":9})");
    said += text(R"({"is":"end","request":2,"how":"done"})");
    said += text(R"({"is":"picture","request":3})");
    said += text(R"({"is":"feedback","request":4,"answers":["a","b","c","d"]})");
    // Begun twice is one run; nonsense and far corners change nothing that they should not.
    said += text(R"({"is":"try","request":5})") + text(R"({"is":"try","request":6})");
    said += text(R"({"is":"tap","request":7,"taps":0,"x":1e300,"y":1,"width":9})");
    said += text(R"({"is":"tap","request":8,"taps":200,"x":1,"y":1,"width":9})");
    said += text(R"({"is":"tap","request":9,"taps":0,"zone":4096})");
    said += text(R"({"is":"tap","request":10,"taps":0,"x":-99999,"y":99999,"width":1})");
    said += text(R"({"is":"feedback","request":11,"answers":["a","b","c","d"]})");
    const std::string heard = spoken_to(room, said, R"("request":11)");
    const auto count = [&](const std::string& part) {
        std::size_t found = 0;
        for (auto at = heard.find(part); at != heard.npos; at = heard.find(part, at + 1)) ++found;
        return found;
    };
    CHECK(count("\"no_run\"") >= 3);
    CHECK(count("\"schema\"") == 2);  // the number, the zone
    const auto runs = runs_in(room);
    REQUIRE(runs.size() == 1);
    REQUIRE(runs[0].taps.size() == 1);
    CHECK(runs[0].taps[0].at == base::Vec2{0, 719.5F});
    CHECK(room.own([](session::Session& session) { return session.state().cards.empty(); }));
    CHECK(eventually([&] { return bool(runs_in(room).at(0).end); }));
    CHECK(serves(room));
}
