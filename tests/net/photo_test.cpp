// Photos from phones: who may send, what is refused before it is read, what reaches the disk.
#include "room.h"
#include "visitor.h"

#include "net/multipart.h"

#include <doctest/doctest.h>

using namespace tests;

namespace {

// Takes what begins with PHOTO for a photo; what it does not know is none.
std::variant<workshop::PhotoFile, base::Refusal> prepared(base::ByteView upload) {
    const std::string text(upload.begin(), upload.end());
    if (!text.starts_with("PHOTO")) return base::Refusal{"not_a_photo", "No photo.", {}};
    workshop::PhotoFile file;
    file.bytes.assign(upload.begin(), upload.begin() + 5);
    file.photo = {base::sha256(upload), workshop::PhotoFormat::jpeg, 40, 30, 5, 0x112233};
    file.photo.digest = base::sha256(file.bytes);
    return file;
}

std::string photo_body(const std::string& form, const std::string& photo,
                       const std::string& caption = "Le guichet") {
    const auto part = [](const std::string& head, const std::string& content) {
        return "--edge\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content + "\r\n";
    };
    return part("name=\"form\"", form) + part("name=\"caption\"", caption) +
           part("name=\"photo\"; filename=\"IMG_1.jpg\"\r\nContent-Type: image/jpeg", photo) +
           "--edge--\r\n";
}

const std::string as_multipart = "Content-Type: multipart/form-data; boundary=edge\r\n";

// A phone that has joined as one of the usagers.
struct Phone {
    explicit Phone(Room& of) : room(of) {
        const std::string token = a_token(room.port());
        cookies = "Cookie: seat=0123456789abcdef0123456789abcdef; college=usagers; token=" + token +
                  "\r\n";
    }
    std::string form() {
        const std::string page = ask(room.port(), "GET", "/photo", {}, cookies).body;
        const std::string before = "name=\"form\" value=\"";
        const auto at = page.find(before);
        if (at == page.npos) return {};
        const auto begin = at + before.size();
        return page.substr(begin, page.find('"', begin) - begin);
    }
    Heard send(const std::string& photo, const std::string& caption = "Le guichet") {
        return post(photo_body(form(), photo, caption));
    }
    Heard post(const std::string& body) {
        return ask(room.port(), "POST", "/photo", body, cookies + as_multipart);
    }
    Room& room;
    std::string cookies;
};

void open_board(Room& room, bool photos = true) {
    net::HostOptions options = room.options();
    options.prepare_photo = prepared;
    options.photos = photos;
    room.close_host();
    room.open_host(options);
    room.start(workshop::ActivityKind::board);
}

std::vector<workshop::Card> cards_in(Room& room) {
    return room.own([](session::Session& session) {
        std::vector<workshop::Card> cards;
        for (const auto& [id, card] : session.state().cards) {
            if (card.photo) cards.push_back(card);
        }
        return cards;
    });
}

}  // namespace

TEST_CASE("a photo that is told to be on the board is on the disk") {
    Room room;
    open_board(room);
    Phone phone(room);
    CHECK(ask(room.port(), "GET", "/", {}, phone.cookies).body.find("href=\"/photo\"") !=
          std::string::npos);
    const Heard sent = phone.send("PHOTO and a long tail");
    CHECK(sent.status == 303);
    CHECK(sent.header("Location") == "/photo?sent=1");
    const auto cards = cards_in(room);
    REQUIRE(cards.size() == 1);
    CHECK(cards[0].text == "Le guichet");
    CHECK(cards[0].college == "usagers");
    const auto found = room.own([&](session::Session& session) {
        return std::pair(session.photos().read(*cards[0].photo).condition,
                         session.durable_seq() == session.state().seq);
    });
    CHECK(found.first == session::PhotoFolder::Condition::whole);
    CHECK(found.second);
    CHECK(ask(room.port(), "GET", "/photo?sent=1", {}, phone.cookies).status == 200);
    // Sent again because the answer was lost: the same card.
    CHECK(phone.send("PHOTO and a long tail").status == 303);
    CHECK(cards_in(room).size() == 1);
    CHECK(phone.send("PHOTO and a long tail", "Autre").status == 303);
    CHECK(cards_in(room).size() == 2);
}

TEST_CASE("no photo without the facilitator's yes, a board, and a seat in the room") {
    Room room;
    open_board(room, false);
    Phone phone(room);
    CHECK(phone.form().empty());
    CHECK(phone.send("PHOTO").status == 423);
    CHECK(ask(room.port(), "GET", "/", {}, phone.cookies).body.find("/photo") == std::string::npos);
    room.run([&] { room.host().allow_photos(true); });
    CHECK(eventually([&] { return !phone.form().empty(); }));
    CHECK(ask(room.port(), "POST", "/photo", photo_body("x", "PHOTO"), as_multipart).status == 401);
    CHECK(phone.post(photo_body("stale", "PHOTO")).status == 403);
    const std::string form = phone.form();
    room.start(workshop::ActivityKind::vote);
    room.open_vote(approval());
    CHECK(phone.post(photo_body(form, "PHOTO")).status == 423);
    CHECK(cards_in(room).empty());
}

TEST_CASE("what is no photo is refused with its sentence, and leaves no file") {
    Room room;
    open_board(room);
    Phone phone(room);
    const Heard refused = phone.send("GIF89a");
    CHECK(refused.status == 400);
    CHECK(refused.body.find("No photo.") != std::string::npos);
    // What was written stays.
    CHECK(refused.body.find("value=\"Le guichet\"") != std::string::npos);
    CHECK(phone.send("").status == 400);
    CHECK(cards_in(room).empty());
    CHECK_FALSE(std::filesystem::exists(session::PhotoFolder(room.file()).path()));
}

TEST_CASE("one device sends so many in a minute") {
    Room room;
    open_board(room);
    Phone eager(room), other(room);
    unsigned last = 303;
    for (int i = 0; i < 6 && last == 303; ++i) {
        last = eager.send("PHOTO", "n° " + std::to_string(i)).status;
    }
    CHECK(last == 429);
    CHECK(other.send("PHOTO", "autre").status == 303);
}

TEST_CASE("a body is judged before it is read") {
    Room room;
    open_board(room);
    Phone phone(room);
    const std::uint16_t port = room.port();
    const auto begin = [&](const std::string& length) {
        return "POST /photo HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) + "\r\n" +
               phone.cookies + as_multipart + length + "\r\n";
    };
    CHECK(speak(port, begin("Content-Length: 1073741824\r\n") + "x").status == 413);
    CHECK(speak(port, begin("Transfer-Encoding: chunked\r\n") + "5\r\nhello\r\n0\r\n\r\n").status ==
          413);
    CHECK(speak(port, begin("Content-Length: 10\r\n") + "0123456789").status == 400);
    CHECK(speak(port, begin("Content-Length: 100\r\n") + "only this", 500).status == 0);
    CHECK(ask(port, "GET", "/photo", {}, phone.cookies).status == 200);
    CHECK(cards_in(room).empty());
}

TEST_CASE("parts of a form are found, and what is none is not taken for one") {
    using net::read_multipart;
    const std::string type = "multipart/form-data; boundary=\"edge\"";
    const std::string body = photo_body("f", "PH\r\n--edgOTO");  // the parts lie in it
    const auto parts = read_multipart(type, body);
    REQUIRE(parts.has_value());
    REQUIRE(parts->size() == 3);
    CHECK((*parts)[0].name == "form");
    CHECK((*parts)[0].content == "f");
    CHECK((*parts)[2].is_file);
    CHECK((*parts)[2].content == "PH\r\n--edgOTO");
    CHECK(read_multipart(type, photo_body("", "")).value()[2].content.empty());

    const std::string good = photo_body("f", "PHOTO");
    for (std::size_t cut = 0; cut + 4 < good.size(); ++cut) {
        CHECK_FALSE(read_multipart(type, good.substr(0, cut)).has_value());
    }
    CHECK_FALSE(read_multipart("text/plain; boundary=edge", good).has_value());
    CHECK_FALSE(read_multipart("multipart/form-data", good).has_value());
    CHECK_FALSE(read_multipart("multipart/form-data; boundary=", good).has_value());
    CHECK_FALSE(read_multipart("multipart/form-data; boundary=other", good).has_value());
    CHECK_FALSE(read_multipart(type, "--edge\r\nX: y\r\n\r\nno name\r\n--edge--").has_value());
    std::string many;
    for (int i = 0; i < 20; ++i) {
        many += "--edge\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n";
    }
    CHECK_FALSE(read_multipart(type, many + "--edge--").has_value());
    const std::string long_head =
        "--edge\r\nContent-Disposition: form-data; name=\"" + std::string(5000, 'a') + "\"";
    CHECK_FALSE(read_multipart(type, long_head + "\r\n\r\nb\r\n--edge--").has_value());
}
