#include "net/process_key.h"

#include <algorithm>

namespace net {

base::Digest ProcessKey::digest(std::initializer_list<std::string_view> parts) const {
    base::Bytes bytes;
    for (const std::string_view part : parts) {
        bytes.insert(bytes.end(), part.begin(), part.end());
        bytes.push_back(0);  // no part holds one
    }
    return base::keyed_digest(key_, bytes);
}

std::string ProcessKey::nonce() {
    std::array<std::uint8_t, 16> bytes;
    random_(bytes);
    return base::hex(bytes);
}

std::string ProcessKey::form_token(const std::string& seat) const {
    return base::hex(base::ByteView(digest({"form", seat})).first(16));
}

workshop::BallotId ProcessKey::ballot_id(const std::string& token, workshop::VoteId vote,
                                         const std::string& nonce,
                                         const voting::Marks& marks) const {
    std::string choice;
    for (const voting::Mark& mark : marks) {
        choice += std::to_string(mark.option.value) + "=" + std::to_string(mark.value) + " ";
    }
    const base::Digest whole = digest({"ballot", token, std::to_string(vote.value), nonce, choice});
    workshop::BallotId id;
    std::copy_n(whole.begin(), id.size(), id.begin());
    return id;
}

std::string ProcessKey::new_pass() {
    const std::string name = nonce();
    return name + base::hex(base::ByteView(digest({"pass", name})).first(16));
}

bool ProcessKey::is_pass(const std::string& pass) const {
    if (pass.size() != 64) return false;
    const base::Digest good = digest({"pass", std::string_view(pass).substr(0, 32)});
    return same_text(pass.substr(32), base::hex(base::ByteView(good).first(16)));
}

bool same_text(const std::string& a, const std::string& b) {
    if (a.size() != b.size()) return false;
    unsigned different = 0;
    for (std::size_t i = 0; i < a.size(); ++i) different |= unsigned(a[i] ^ b[i]);
    return different == 0;
}

}  // namespace net
