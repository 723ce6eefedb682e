#pragma once
// The ballots a kiosk has taken and the host has not acknowledged yet: in memory and in a small
// file, so that a kiosk that dies does not lose them. Sealed ballots stay sealed in it.

#include "net/protocol.h"

namespace net {

class Outbox {
public:
    // "" keeps nothing on the disk. What is there is read; a file that is not understood is set
    // aside as <path>.unreadable. Throws base::Failure when the disk refuses.
    explicit Outbox(std::string path);

    const std::vector<BallotRequest>& ballots() const { return ballots_; }
    // On the disk when it returns. Throws base::Failure: the disk refuses, outbox_ballots_max.
    void add(const BallotRequest&);
    void remove(const workshop::BallotId&);

private:
    void read(const std::string& text);
    void save() const;

    std::string path_;
    std::vector<BallotRequest> ballots_;
};

}  // namespace net
