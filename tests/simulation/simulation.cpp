#include "simulation.h"

#include "workshop/dump.h"

#include <sodium.h>

namespace simulation {
namespace {

constexpr int kiosk_count = 3, phone_count = 4, votes = 2;
constexpr base::Milliseconds trouble_ms = 40'000;  // then everything is repaired
constexpr base::Milliseconds patience_ms = 15 * base::minute_ms;

workshop::VotePlan plan_of(bool secret) {
    workshop::VotePlan plan;
    plan.question = "Que faut-il essayer en premier ?";
    plan.rule = {"dots", 3, 2, 1};
    plan.choices = {{"Un guichet unique"}, {"Un seul dossier"}, {"Des rendez-vous le soir"}};
    plan.secret = secret;
    return plan;
}

// libsodium makes the throwaway keys of sealed ballots itself; here they come from the seed too.
Dice sodium_dice(0);

void seed_sodium(std::uint64_t seed) {
    static randombytes_implementation source = {
        [] { return "simulation"; }, [] { return std::uint32_t(sodium_dice.next()); }, nullptr,
        nullptr,
        [](void* const into, const std::size_t bytes) {
            sodium_dice.fill({static_cast<std::uint8_t*>(into), bytes});
        },
        nullptr};
    randombytes_set_implementation(&source);
    sodium_dice = Dice(seed);
}

void set_up_disks(Dice& dice) {
    disks().clear();
    disks().emplace("host", Disk(dice.next()));
    for (int i = 1; i <= kiosk_count; ++i) {
        disks().emplace("kiosk-" + std::to_string(i), Disk(dice.next()));
    }
}

class Run {
public:
    explicit Run(std::uint64_t seed)
        : dice_(seed), ends_of_trouble_(now_ms() + trouble_ms),
          host_(schedule_, Dice(dice_.next()), ledger_) {
        for (int& weight : weights_) weight = dice_.chance(40) ? 0 : int(dice_.below(10));
        first_is_secret_ = dice_.chance(50);
        for (int i = 1; i <= kiosk_count; ++i) {
            kiosks_.push_back(std::make_unique<Kiosk>(schedule_, Dice(dice_.next()), ledger_,
                                                      host_, i));
        }
        for (int i = 1; i <= phone_count; ++i) {
            phones_.push_back(std::make_unique<Phone>(schedule_, Dice(dice_.next()), ledger_,
                                                      host_, i));
        }
        host_.let_disk_fail(false);
        facilitate();
        disturb();
    }

    Outcome to_the_end() {
        const base::Milliseconds deadline = now_ms() + patience_ms;
        while (!over() && now_ms() < deadline) {
            const auto work = schedule_.next();
            host_.settle();
            work();
            host_.settle();
        }
        if (!over()) ledger_.complain("it does not come to an end");
        compare();
        outcome_.complaints = ledger_.complaints();
        outcome_.people = ledger_.people();
        outcome_.acknowledged = ledger_.acknowledged();
        return outcome_;
    }

private:
    bool over() const {
        return votes_over_ && repaired_ && host_.unlocked() &&
               std::all_of(kiosks_.begin(), kiosks_.end(),
                           [](const auto& kiosk) { return kiosk->at_rest(); });
    }

    // -- the facilitator -------------------------------------------------------------------------
    void facilitate() {
        schedule_.after(700, [this] { facilitate(); });
        if (!host_.unlocked()) return;
        host_.act([this](session::Session& session) {
            try {
                lead(session);
            } catch (const base::Failure&) {
                // The key file could not be written: it is tried again.
            }
        });
    }

    void lead(session::Session& session) {
        const workshop::Vote* vote = session.state().open_vote();
        int counted = 0;
        for (const auto& [id, each] : session.state().votes) {
            counted += workshop::is_counted(each) && (!each.secret || each.key_destroyed);
        }
        votes_over_ = counted == votes && session.durable_seq() == session.state().seq;
        if (vote && now_ms() > close_at_) return close(session, *vote);
        if (vote || int(session.state().votes.size()) == votes) return;
        const bool secret = session.state().votes.empty() == first_is_secret_;
        session.open_vote(plan_of(secret), {{}, 0});
        close_at_ = now_ms() + dice_.between(6'000, 25'000);
        vote = session.state().open_vote();
        if (!vote || !vote->secret) return;
        const auto keys = session.box().key_of(vote->public_key);
        if (keys) ledger_.secret_vote_opened(vote->id, *keys);
    }

    // The moment at which most is at stake: the power likes to go then.
    void close(session::Session& session, const workshop::Vote& vote) {
        if (weights_[power] > 0 && now_ms() < ends_of_trouble_ && dice_.chance(60)) {
            cut_power(int(dice_.between(1, 8)));
        }
        session.close_vote(vote.id, {{}, 0});
    }

    // -- what goes wrong -------------------------------------------------------------------------
    enum { lines, stalls, kiosk_kills, kiosk_power, kills, power, bad_disk, kind_count };

    void disturb() {
        if (now_ms() > ends_of_trouble_) return repair();
        schedule_.after(dice_.between(500, 5'000), [this] { disturb(); });
        const auto kind = dice_.below(kind_count);
        if (int(dice_.below(10)) >= weights_[kind]) return;
        Kiosk& kiosk = *kiosks_[dice_.below(kiosks_.size())];
        if (kind == lines) kiosk.cut();
        if (kind == stalls) kiosk.stall();
        outcome_.line_cuts += kind == lines || kind == stalls;
        if (kind == kiosk_kills) kiosk.kill();
        if (kind == kiosk_power) {
            const std::size_t number = 1 + dice_.below(kiosks_.size());
            disks().at("kiosk-" + std::to_string(number)).cut_power_in(int(dice_.between(1, 6)));
        }
        if (kind == kills && host_.alive()) kill_host();
        if (kind == power && host_.alive()) cut_power(int(dice_.between(1, 20)));
        if (kind == bad_disk) break_disk();
    }

    // Anywhere, or between a write and its sync.
    void kill_host() {
        ++outcome_.kills;
        if (dice_.chance(50)) return host_.kill(false);
        disks().at("host").cut_power_in(int(dice_.between(1, 20)), true);
    }

    void cut_power(int operations) {
        ++outcome_.power_cuts;
        disks().at("host").cut_power_in(operations);
    }

    void break_disk() {
        ++outcome_.disk_failures;
        host_.let_disk_fail(true);
        schedule_.after(dice_.between(500, 6'000), [this] { host_.let_disk_fail(false); });
    }

    void repair() {
        repaired_ = true;
        host_.let_disk_fail(false);
        for (auto& [name, disk] : disks()) disk.restart();
    }

    // -- the end ---------------------------------------------------------------------------------
    void compare() {
        const std::string path = host_.path();
        base::Digest live{};
        host_.act([&](session::Session& session) {
            session.wait_durable(0);
            live = workshop::digest(session.state());
            ledger_.compare(session, path);
        });
        host_.kill(true);
        const session::Surroundings plain{[](std::span<std::uint8_t>) {}, "",
                                          journal::Writing::when_waited_for};
        const auto again = session::Session::open(path, session::Mode::edit, 0, plain);
        if (workshop::digest(again->state()) != live) {
            ledger_.complain("the reopened session is another one");
        }
        outcome_.file = base::sha256(disks().at("host").synced(path));
    }

    Dice dice_;
    Schedule schedule_;
    Ledger ledger_;
    Outcome outcome_;
    base::Milliseconds ends_of_trouble_;
    std::array<int, kind_count> weights_{};
    bool first_is_secret_ = false, votes_over_ = false, repaired_ = false;
    base::Milliseconds close_at_ = 0;
    Host host_;
    std::vector<std::unique_ptr<Kiosk>> kiosks_;
    std::vector<std::unique_ptr<Phone>> phones_;
};

}  // namespace

Outcome run(std::uint64_t seed) {
    set_now_ms(1'000'000);
    Dice dice(seed);
    seed_sodium(dice.next());
    set_up_disks(dice);
    Run run(dice.next());
    return run.to_the_end();
}

}  // namespace simulation
