#include "net/outbox.h"

#include "net/json.h"
#include "session/side_file.h"

#include <filesystem>

namespace net {

using base::msg;

Outbox::Outbox(std::string path) : path_(std::move(path)) {
    if (path_.empty()) return;
    const auto text = session::read_side_file(path_);
    if (text) read(*text);
}

void Outbox::read(const std::string& text) {
    bool good = text.size() <= limits::outbox_bytes_max;
    // One message a line, as it is sent.
    for (std::size_t at = 0; good && at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const auto ballot = read_ballot_request(std::string_view(text).substr(at, end - at));
        good = std::holds_alternative<BallotRequest>(ballot) &&
               ballots_.size() < limits::outbox_ballots_max;
        if (good) ballots_.push_back(std::get<BallotRequest>(ballot));
        at = end + 1;
    }
    if (good) return;
    std::error_code error;
    std::filesystem::rename(path_, path_ + ".unreadable", error);
    if (error) {
        throw base::Failure({"outbox", msg("The kiosk’s file {file} is damaged."),
                             {{"file", path_}}});
    }
}

void Outbox::add(const BallotRequest& ballot) {
    if (ballots_.size() >= limits::outbox_ballots_max) {
        throw base::Failure({"outbox_full",
                             msg("Too many ballots wait for the host: this kiosk takes no more."),
                             {}});
    }
    ballots_.push_back(ballot);
    try {
        save();
    } catch (const base::Failure&) {
        ballots_.pop_back();
        throw;
    }
}

void Outbox::remove(const workshop::BallotId& id) {
    if (std::erase_if(ballots_, [&](const auto& ballot) { return ballot.id == id; }) > 0) save();
}

void Outbox::save() const {
    if (path_.empty()) return;
    if (ballots_.empty()) {
        session::remove_side_file(path_);
        return;
    }
    std::string text;
    for (const BallotRequest& ballot : ballots_) text += written(FromStation(ballot)) + "\n";
    session::write_side_file(path_, text);
}

}  // namespace net
