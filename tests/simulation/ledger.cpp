#include "ledger.h"

#include "session/sealing.h"
#include "workshop/dump.h"
#include "workshop/evolve.h"

namespace simulation {
namespace {

// The parts that both kinds of ballot share.
template <class Use>
void with_ballot(const workshop::Event& event, Use use) {
    if (const auto* cast = std::get_if<workshop::BallotCast>(&event)) use(*cast);
    if (const auto* sealed = std::get_if<workshop::BallotSealed>(&event)) use(*sealed);
}

std::string name_of(workshop::VoteId vote) { return "vote " + std::to_string(vote.value) + ": "; }

}  // namespace

Contents contents_of(std::span<const workshop::Entry> entries) {
    Contents contents;
    contents.entries = entries.size();
    for (const workshop::Entry& entry : entries) {
        with_ballot(entry.event, [&](const auto& ballot) {
            ++contents.ballots[ballot.ballot];
            contents.receipts.insert(ballot.receipt);
            contents.rights.insert({ballot.token, ballot.vote});
        });
    }
    return contents;
}

void Ledger::cast(const std::string& token, workshop::VoteId vote, const voting::Ballot& ballot) {
    choices_[{token, vote}] = ballot;
}

const Contents& Ledger::durable(const std::string& path) {
    const Disk& disk = disk_of(path);
    if (durable_path_ != path || durable_bytes_ != disk.synced_bytes(path)) {
        durable_path_ = path;
        durable_bytes_ = disk.synced_bytes(path);
        durable_ = contents_of(journal::read(disk.synced(path)).entries);
    }
    return durable_;
}

void Ledger::told(const net::FromHost& message, const std::string& path) {
    const net::PublicView* view = nullptr;
    if (const auto* welcome = std::get_if<net::Welcome>(&message)) view = &welcome->state;
    if (const auto* news = std::get_if<net::News>(&message)) view = &news->state;
    if (view && view->seq > durable(path).entries) {
        complain("a state was shown before the disk had it: entry " + std::to_string(view->seq));
    }
    const auto* refused = std::get_if<net::Refused>(&message);
    if (refused && refused->final && refused->ballot) refused_.insert(*refused->ballot);
    const auto* counted = std::get_if<net::Counted>(&message);
    if (!counted) return;
    ballots_.insert(counted->id);
    receipts_.insert(counted->receipt);
    if (!durable(path).ballots.count(counted->id)) {
        complain("“counted” was said before the disk had it: ballot " + net::text_of(counted->id));
    }
}

void Ledger::told_receipt(const std::string& receipt, const std::string& path) {
    receipts_.insert(receipt);
    if (!durable(path).receipts.count(receipt)) {
        complain("a phone was shown a receipt before the disk had it: " + receipt);
    }
}

std::optional<voting::Ballot> Ledger::choice_in(const workshop::Event& event) const {
    if (const auto* open = std::get_if<workshop::BallotCast>(&event)) {
        return voting::Ballot{open->college, open->marks};
    }
    const auto* sealed = std::get_if<workshop::BallotSealed>(&event);
    const auto keys = sealed ? keys_.find(sealed->vote) : keys_.end();
    if (keys == keys_.end()) return std::nullopt;
    return session::open_ballot(keys->second, sealed->vote, sealed->sealed);
}

void Ledger::compare(session::Session& session, const std::string& path) {
    const journal::Reading reading = journal::read_file(path);
    if (reading.condition != journal::Condition::whole) complain("the file is not whole");
    if (reading.seals_broken > 0) complain("a seal is broken");
    const base::Digest live = workshop::digest(session.state());
    if (live != workshop::digest(workshop::fold(reading.entries))) {
        complain("the live state and the replayed file differ");
    }
    const Contents contents = contents_of(reading.entries);
    for (const auto& [id, times] : contents.ballots) {
        if (times != 1) complain("a ballot was written twice: " + net::text_of(id));
    }
    compare_promises(contents, session.box());
    for (const auto& [id, vote] : session.state().votes) compare_vote(session, vote);
}

void Ledger::compare_promises(const Contents& contents, const session::BallotBox& box) {
    for (const auto& id : ballots_) {
        if (!contents.ballots.count(id)) complain("a counted ballot is lost: " + net::text_of(id));
    }
    for (const auto& receipt : receipts_) {
        if (!contents.receipts.count(receipt)) complain("a receipt is worth nothing: " + receipt);
    }
    std::set<Right> told;  // that it came too late
    for (const auto& id : refused_) {
        if (contents.ballots.count(id)) complain("refused and counted: " + net::text_of(id));
        told.insert(sent_[id]);
    }
    for (const auto& right : taken_) {
        const auto token = box.digest_of(right.first);
        const bool there = token && contents.rights.count({*token, right.second});
        if (!there && !told.count(right)) complain("a ballot that a kiosk took is lost");
    }
}

// Counts again what was cast, as far as it reached the disk.
void Ledger::compare_vote(session::Session& session, const workshop::Vote& vote) {
    std::map<workshop::TokenDigest, voting::Ballot> known;
    for (const auto& [who, ballot] : choices_) {
        const auto digest = session.box().digest_of(who.first);
        if (!digest) complain("a voting right of this session is not known any more");
        if (digest && who.second == vote.id) known[*digest] = ballot;
    }
    std::map<workshop::TokenDigest, voting::Ballot> last;
    for (const workshop::Entry& entry : session.entries()) {
        with_ballot(entry.event, [&](const auto& ballot) {
            if (ballot.vote != vote.id) return;
            const auto choice = choice_in(entry.event);
            const auto person = known.find(ballot.token);
            if (person == known.end() || !choice || person->second != *choice) {
                complain(name_of(vote.id) + "a ballot is counted that nobody cast");
            }
            if (choice) last[ballot.token] = *choice;
        });
    }
    if (!workshop::is_counted(vote)) complain(name_of(vote.id) + "not counted");
    if (vote.rejected > 0) complain(name_of(vote.id) + "a good ballot was rejected");
    if (vote.secret && !vote.key_destroyed) complain(name_of(vote.id) + "the key is still there");
    if (vote.key_destroyed && session.box().holds(vote.public_key)) {
        complain(name_of(vote.id) + "the key is said to be destroyed and is not");
    }
    voting::Profile profile(vote.option_ids());
    for (const auto& [token, ballot] : last) profile.add(ballot);
    const auto ours = voting::tally(vote.rule, profile);
    const auto theirs = voting::tally(vote.rule, workshop::profile_of(vote));
    if (ours.scores != theirs.scores || ours.ballots != theirs.ballots ||
        ours.winners != theirs.winners) {
        complain(name_of(vote.id) + "the tally is not that of the ballots that were cast");
    }
}

}  // namespace simulation
