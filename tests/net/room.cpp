#include "room.h"

#include "net/asio.h"
#include "voting/method.h"

#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>
#include <fstream>

namespace tests {

namespace asio = boost::asio;

base::RandomBytes seeded(std::uint64_t seed) {
    const auto random = std::make_shared<base::Random>(seed);
    return [random](std::span<std::uint8_t> bytes) { random->fill(bytes); };
}

std::string content_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

namespace {

workshop::CreateSession canteen() {
    workshop::CreateSession create;
    create.title = "Inscription à la cantine";
    create.colleges = {{"usagers", "Usagers", workshop::Shape::circle, 0x1D5FD1},
                       {"agents", "Agents", workshop::Shape::square, 0x18794E},
                       {"elus", "Élus", workshop::Shape::triangle, 0x7B3DB8}};
    return create;
}

workshop::VotePlan plan_with(const voting::Rule& rule) {
    workshop::VotePlan plan;
    plan.question = "Que faut-il essayer en premier ?";
    plan.rule = rule;
    plan.choices = {{"Un guichet unique", 1'200'000},
                    {"Un dossier pour toute la scolarité", 800'000},
                    {"Des rendez-vous le soir", 450'050},
                    {"Aide à la borne", 300'000},
                    {"<b>Un & \"un\"</b>", 150'000}};
    plan.budget_cents = 2'000'000;
    return plan;
}

voting::Rule rule_of(const voting::Method& method) {
    voting::Rule rule{method.id, 3, 1, 1};
    if (rule.method == "dots") rule.per_option_max = 2;
    if (rule.method == "points") rule.marks_max = rule.per_option_max = 10;
    return rule;
}

}  // namespace

workshop::VotePlan approval(bool secret) {
    workshop::VotePlan plan = plan_with({"approval", 2, 1, 1});
    plan.secret = secret;
    return plan;
}

workshop::VotePlan dots() { return plan_with({"dots", 3, 2, 1}); }

workshop::VotePlan plan_for(const std::string& method,
                            std::map<std::string, std::string> parameters) {
    workshop::VotePlan plan = plan_with(rule_of(*voting::find_method(method)));
    plan.rule.parameters = std::move(parameters);
    return plan;
}

std::vector<workshop::VotePlan> plans_of_all_methods() {
    std::vector<workshop::VotePlan> plans;
    for (const voting::Method& method : voting::methods()) {
        if (!method.only_files) plans.push_back(plan_for(method.id));
    }
    plans.push_back(plan_for("quadratic", {{"credits", "16"}, {"negative", "yes"}}));
    plans.push_back(plan_for("score", {{"top", "10"}, {"total", "mean"}}));
    plans.push_back(plan_for("majority-judgment", {{"grades", "6"}, {"missing", "apart"}}));
    plans.push_back(plan_for("k-ranking", {{"ranks", "2"}}));
    return plans;
}

Room::Room() : queue_([this] {
    {
        const std::lock_guard lock(mutex_);
        awake_ = true;
    }
    woken_.notify_one();
}) {
    owner_ = std::thread([this] { live(); });
    run([this] {
        session_ = session::Session::create(file(), canteen(), 1000, {seeded(1), "test"});
        if (auto refusal = session_->box().unlock("246813", 1000)) throw base::Failure(*refusal);
    });
    open_host(options());
}

Room::~Room() {
    run([this] {
        host_.reset();
        session_.reset();
        stopped_ = true;
    });
    owner_.join();
}

void Room::live() {
    while (!stopped_) {
        {
            std::unique_lock lock(mutex_);
            woken_.wait(lock, [this] { return awake_; });
            awake_ = false;
        }
        const std::uint64_t before = session_ ? session_->state().seq : 0;
        queue_.drain();
        const bool changed = host_ && session_ && session_->state().seq != before;
        if (changed && publishes) host_->publish();
    }
}

void Room::run(std::function<void()> work) {
    std::mutex mutex;
    std::condition_variable done;
    bool finished = false;
    std::exception_ptr fault;
    queue_.post([&] {
        try {
            work();
        } catch (...) {
            fault = std::current_exception();
        }
        const std::lock_guard lock(mutex);
        finished = true;
        done.notify_one();
    });
    std::unique_lock lock(mutex);
    done.wait(lock, [&] { return finished; });
    if (fault) std::rethrow_exception(fault);
}

net::HostOptions Room::options() {
    net::HostOptions options;
    options.code = "7Q3K9X";
    options.languages = {base::Words::load("/nowhere", "fr"), base::Words()};
    options.assets_folder = std::string(FABRIQUE_SOURCE_DIR) + "/assets";
    options.random = seeded(2);
    options.clock = [] { return base::Milliseconds(2000); };
    // A sanitizer on a busy machine is slow; what tests patience sets its own.
    options.patience.request_ms = options.patience.answer_ms = 60'000;
    options.patience.hello_ms = 30'000;
    return options;
}

void Room::open_host(net::HostOptions options) {
    run([&] {
        host_.reset();
        host_ = std::make_unique<net::Host>(std::move(options), *session_, queue_);
    });
}

void Room::close_host() {
    run([&] { host_.reset(); });
}

void Room::start(workshop::ActivityKind kind) {
    own([&](session::Session& session) {
        auto agenda = session.state().agenda;
        const auto of_kind = [&](const auto& each) { return each.kind == kind; };
        if (std::none_of(agenda.begin(), agenda.end(), of_kind)) {
            agenda.push_back({{}, kind, "Maintenant", "", base::minute_ms, {}});
            session.propose(workshop::PlanAgenda{agenda}, {{}, 2000});
        }
        agenda = session.state().agenda;
        const auto found = std::find_if(agenda.begin(), agenda.end(), of_kind);
        session.propose(workshop::StartActivity{found->id}, {{}, 2000});
        return session.wait_durable(5000);
    });
}

workshop::VoteId Room::open_vote(workshop::VotePlan plan) {
    return own([&](session::Session& session) {
        const auto answer = session.open_vote(plan, {{}, 2000});
        if (const auto* refusal = std::get_if<base::Refusal>(&answer)) {
            throw base::Failure(*refusal);
        }
        session.wait_durable(5000);  // so that it is published at once
        return session.state().open_vote()->id;
    });
}

std::vector<workshop::VoteId> Room::open_questions(std::vector<workshop::VotePlan> plans) {
    start(workshop::ActivityKind::vote);
    return own([&](session::Session& session) {
        auto agenda = session.state().agenda;
        const workshop::ActivityId current = session.state().current;
        const auto now = std::ranges::find(agenda, current, &workshop::Activity::id);
        now->votes = std::move(plans);
        now->together = true;
        session.propose(workshop::PlanAgenda{agenda}, {{}, 2000});
        const auto answer = session.open_vote(now->votes.front(), {{}, 2000});
        if (const auto* refusal = std::get_if<base::Refusal>(&answer)) {
            throw base::Failure(*refusal);
        }
        session.wait_durable(5000);
        std::vector<workshop::VoteId> ids;
        for (const workshop::Vote* vote : session.state().open_votes()) ids.push_back(vote->id);
        return ids;
    });
}

void Room::close_vote(workshop::VoteId id) {
    own([&](session::Session& session) {
        const auto answer = session.close_vote(id, {{}, 3000});
        if (const auto* refusal = std::get_if<base::Refusal>(&answer)) {
            throw base::Failure(*refusal);
        }
        return session.wait_durable(5000);
    });
}

std::size_t Room::ballots(workshop::VoteId id) {
    return own([&](session::Session& session) {
        return workshop::ballots_received(*session.state().vote(id));
    });
}

std::uint16_t Room::port() {
    std::uint16_t port = 0;
    run([&] { port = host_->port(); });
    return port;
}

std::string Room::url() {
    std::string url;
    run([&] { url = host_->url(); });
    return url;
}

std::string Room::code() {
    std::string code;
    run([&] { code = host_->code(); });
    return code;
}

std::string Heard::header(const std::string& name) const {
    const std::size_t at = head.find("\r\n" + name + ": ");
    if (at == head.npos) return {};
    const std::size_t begin = at + name.size() + 4;
    return head.substr(begin, head.find("\r\n", begin) - begin);
}

Heard speak(std::uint16_t port, const std::string& bytes, int patience_ms) {
    asio::io_context io;
    asio::ip::tcp::socket socket(io);
    boost::system::error_code error;
    socket.connect({asio::ip::make_address("127.0.0.1"), port}, error);
    std::string answer;
    if (!error) asio::write(socket, asio::buffer(bytes), error);
    // What was written may have been too much for the host; what it answered is read all the same.
    asio::async_read(socket, asio::dynamic_buffer(answer),
                     [&](const boost::system::error_code&, std::size_t) { io.stop(); });
    io.run_for(std::chrono::milliseconds(patience_ms));
    socket.close(error);
    io.restart();
    io.run_for(std::chrono::milliseconds(100));
    Heard heard;
    if (!answer.starts_with("HTTP/1.1 ")) return heard;
    heard.status = unsigned(std::stoul(answer.substr(9, 3)));
    const std::size_t end = answer.find("\r\n\r\n");
    heard.head = answer.substr(0, end + 2);
    heard.body = answer.substr(end + 4);
    return heard;
}

Heard ask(std::uint16_t port, const std::string& method, const std::string& path,
          const std::string& body, const std::string& headers) {
    std::string bytes = method + " " + path + " HTTP/1.1\r\n";
    if (headers.find("Host: ") == headers.npos) {
        bytes += "Host: 127.0.0.1:" + std::to_string(port) + "\r\n";
    }
    bytes += "Connection: close\r\n" + headers;
    if (!body.empty()) bytes += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    return speak(port, bytes + "\r\n" + body);
}

bool eventually(const std::function<bool()>& true_now) {
    for (int i = 0; i < 3000; ++i) {
        if (true_now()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return false;
}

}  // namespace tests
