#include "host.h"

#include "net/markup.h"

namespace simulation {
namespace {

constexpr base::Milliseconds noon = 1'795'176'000'000;  // 2026-11-20T12:00:00Z

workshop::CreateSession canteen() {
    workshop::CreateSession create;
    create.title = "Inscription à la cantine";
    create.colleges = {{"usagers", "Usagers", workshop::Shape::circle, 0x1D5FD1},
                       {"agents", "Agents", workshop::Shape::square, 0x18794E}};
    return create;
}

base::RandomBytes seeded(std::uint64_t seed) {
    const auto random = std::make_shared<base::Random>(seed);
    return [random](std::span<std::uint8_t> bytes) { random->fill(bytes); };
}

}  // namespace

Host::Host(Schedule& schedule, Dice dice, Ledger& ledger)
    : schedule_(schedule), dice_(dice), ledger_(ledger) {
    begin();
    tick();
}

void Host::begin() {
    auto session = session::Session::create(path_, canteen(), wall_ms(), surroundings());
    session->wait_durable(0);
    session.reset();
    start();
}

base::Milliseconds Host::wall_ms() const { return noon + now_ms() + wall_error_ms_; }

session::Surroundings Host::surroundings() {
    return {seeded(dice_.next()), "simulation", journal::Writing::when_waited_for};
}

net::HostOptions Host::options() {
    net::HostOptions options;
    options.code = code;
    options.languages = {base::Words::load("/nowhere", "fr"), base::Words()};
    options.assets_folder = std::string(FABRIQUE_SOURCE_DIR) + "/assets";
    options.random = seeded(dice_.next());
    options.clock = [this] { return wall_ms(); };
    return options;
}

// As the shelf shows them: the file that was begun last comes first.
std::string Host::newest() const {
    for (int number = files_; number > 1; --number) {
        const std::string path = "/host/room-" + std::to_string(number) + ".fabrique";
        if (disk_of(path).has(path)) return path;
    }
    return "/host/room-1.fabrique";
}

// A power cut that leaves a hole in a group of frames leaves a damaged file: the facilitator copies
// what is proven (“fabrique rescue”) and takes the keys along.
void Host::rescue(const session::Session& damaged) {
    const std::string path = "/host/room-" + std::to_string(++files_) + ".fabrique";
    journal::write_copy(path, damaged.header(), damaged.entries());
    auto& keys = disk_of(path).side_files;
    keys[path + ".keys"] = keys[path_ + ".keys"];
    schedule_.after(1'000, [this] { start(); });
}

void Host::start() {
    if (life_) return;
    ++lives_;
    wall_error_ms_ = dice_.chance(20) ? dice_.between(-600'000, 600'000) : 0;
    guarded([this] {
        auto life = std::make_unique<Life>();
        path_ = newest();
        life->session = session::Session::open(path_, session::Mode::edit, wall_ms(),
                                               surroundings());
        if (life->session->read_only()) return rescue(*life->session);
        life->session->on_failure([this, life = life.get()](base::Refusal failure) {
            life->queue.post([this, failure] { move_away(failure); });
        });
        life->front = std::make_unique<net::Front>(options(), *life->session, life->queue);
        net::Hall& hall = *life->front->hall();
        net::asio::co_spawn(hall.io, hall.keep_house(), net::asio::detached);
        life_ = std::move(life);
        schedule_.after(dice_.between(100, 4'000), [this, lives = lives_] {
            if (lives != lives_) return;
            act([this](session::Session& session) { session.box().unlock(pin, wall_ms()); });
        });
    });
    settle();
}

// The power goes, or something is thrown that the program does not expect.
void Host::guarded(const std::function<void()>& work) {
    try {
        work();
    } catch (const PowerCut& cut) {
        kill(!cut.program_only);
    } catch (const base::Failure&) {
        kill(false);
    }
}

void Host::kill(bool power_too) {
    life_.reset();
    ++lives_;
    write_planned_ = false;
    Disk& disk = disk_of(path_);
    disk.restart();
    if (power_too) disk.lose_what_was_not_synced();
    for (const auto& each : wires_) {
        if (const auto wire = each.lock()) wire->host_gone();
    }
    wires_.clear();
    schedule_.after(dice_.between(500, 5'000), [this] { start(); });
}

// What the app does when the disk fails: the session goes on in another file.
void Host::move_away(const base::Refusal& failure) {
    session::Session& session = *life_->session;
    session.disk_failed(failure);
    const std::string path = "/host/room-" + std::to_string(++files_) + ".fabrique";
    try {
        session.move_to(path, wall_ms());
    } catch (const base::Failure&) {
        schedule_.after(dice_.between(1'000, 8'000), [this, lives = lives_] {
            if (lives == lives_) kill(false);
        });
    }
    path_ = session.path();
    life_->front->publish();
}

void Host::act(const std::function<void(session::Session&)>& work) {
    guarded([&] {
        if (life_) work(*life_->session);
        if (life_) life_->front->publish();
    });
    settle();
}

void Host::settle() {
    guarded([this] {
        for (bool busy = true; busy && life_;) {
            session::Session& session = *life_->session;
            net::asio::io_context& io = life_->front->hall()->io;
            const std::uint64_t seq = session.state().seq;
            io.restart();
            busy = io.poll() > 0;
            busy = life_->queue.drain() || busy;
            if (session.state().seq == seq) continue;
            life_->front->publish();
            busy = true;
        }
    });
    plan_write();
}

// The writer thread's part: what waits is written when the disk is ready, sometimes very late.
void Host::plan_write() {
    if (!life_ || write_planned_) return;
    session::Session& session = *life_->session;
    if (session.disk_failure() || session.durable_seq() >= session.state().seq) return;
    write_planned_ = true;
    const auto takes_ms = dice_.chance(3) ? dice_.between(1'000, 14'000) : dice_.between(1, 50);
    schedule_.after(takes_ms, [this, lives = lives_] {
        if (lives != lives_) return;
        write_planned_ = false;
        act([](session::Session& each) { each.wait_durable(0); });
    });
}

void Host::tick() {
    schedule_.after(500, [this] { tick(); });
    act([this](session::Session& session) { session.keep_up(wall_ms()); });
}

void Host::let_disk_fail(bool fails) {
    Disk& disk = disk_of(path_);
    disk.trouble = {};
    disk.trouble.short_writes = true;
    if (!fails) return;
    disk.trouble.io_error_percent = int(dice_.below(60));
    disk.trouble.full_percent = int(dice_.below(40));
}

void Host::connect(const std::shared_ptr<Wire>& wire, const std::string& address) {
    net::Hall& hall = *life_->front->hall();
    const auto say = [this, weak = std::weak_ptr(wire)](const std::string& text) {
        if (text != said_.text) said_ = {text, net::read_from_host(text)};
        const auto* good = std::get_if<net::FromHost>(&said_.message);
        if (!good) return ledger_.complain("the host says what nobody understands: " + text);
        ledger_.told(*good, path_);
        if (const auto there = weak.lock()) there->to_station(*good);
    };
    const auto hung_up = [weak = std::weak_ptr(wire)] {
        if (const auto there = weak.lock()) there->host_gone();
    };
    const auto visitor = std::make_shared<Visitor>(hall, address, say, hung_up);
    wire->lead_to(visitor);
    wires_.push_back(wire);
    net::asio::co_spawn(hall.io, [visitor] { return visitor->visit(); }, net::asio::detached);
    settle();
}

void Host::ask(net::WebRequest request, Answered answered) {
    if (!life_) return;
    net::asio::co_spawn(life_->front->hall()->io, answer(std::move(request), std::move(answered)),
                        [](std::exception_ptr thrown) {
                            if (thrown) std::rethrow_exception(thrown);
                        });
    settle();
}

net::asio::awaitable<void> Host::answer(net::WebRequest request, Answered answered) {
    const net::WebReply reply = co_await net::answer(*life_->front->hall(), request);
    const std::string receipt = net::text_by_id(reply.body, "receipt");
    if (!receipt.empty()) ledger_.told_receipt(receipt, path_);
    answered(reply);
}

}  // namespace simulation
