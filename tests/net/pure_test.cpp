#include "net/addresses.h"
#include "net/bucket.h"
#include "net/choices.h"
#include "net/door.h"
#include "net/forms.h"
#include "net/template.h"
#include "net/web.h"

#include "base/random.h"
#include "base/refusal.h"
#include "room.h"

#include <doctest/doctest.h>

#include <set>

using namespace net;

TEST_CASE("a form is read back as it was written") {
    const Fields fields = {{"code", "7Q3 K9X"}, {"nom", "é&=%+"}, {"o12", "3"}};
    CHECK(read_form(written_form(fields)) == fields);
    CHECK(read_form("a=1&b&=&c=%C3%A9+x") ==
          Fields{{"a", "1"}, {"b", ""}, {"", ""}, {"c", "é x"}});
    CHECK_FALSE(read_form("a=%"));
    CHECK_FALSE(read_form("a=%4"));
    CHECK_FALSE(read_form("a=%zz"));
    CHECK_FALSE(read_form("a=%ff"));  // not UTF-8
    CHECK_FALSE(read_form("a=%00"));
    std::string many;
    for (std::size_t i = 0; i <= limits::form_fields_max; ++i) many += "a=1&";
    CHECK_FALSE(read_form(many));
}

TEST_CASE("marks are read from a form, and nothing else is") {
    using voting::Mark;
    CHECK(marks_of_form({{"o3", "1"}, {"o1", "2"}, {"o2", "0"}, {"vote", "7"}}, false) ==
          voting::Marks{Mark{{1}, 2}, Mark{{3}, 1}});
    CHECK_FALSE(marks_of_form({{"o3", "one"}}, false));
    CHECK_FALSE(marks_of_form({{"o3x", "1"}}, false));
    CHECK_FALSE(marks_of_form({{"o3", "99999999999999999999"}}, false));
    // The same option twice stays twice: the ballot is refused, not repaired.
    CHECK(marks_of_form({{"o3", "1"}, {"o3", "1"}}, false)->size() == 2);
}

TEST_CASE("cookies and languages") {
    CHECK(field(read_cookies("seat=ab; token=7Q3K-1 ; x"), "token") == "7Q3K-1");
    CHECK(read_cookies("a=%zz; b=1") == Fields{{"b", "1"}});
    const std::vector<std::string> offered = {"fr", "en"};
    CHECK(best_language("en-GB,en;q=0.9,fr;q=0.8", offered) == 1);
    CHECK(best_language("de, fr;q=0.5, en;q=0.4", offered) == 0);
    CHECK_FALSE(best_language("de", offered));
    CHECK_FALSE(best_language("en;q=0", offered));
    CHECK_FALSE(best_language("en;q=nonsense", offered));
}

TEST_CASE("a template escapes every value, repeats rows and includes files") {
    const std::map<std::string, std::string> files = {
        {"page", "<p title=\"{{t}}\">{{>part}}{{#rows}}[{{n}}{{t}}]{{/rows}}{{#none}}x{{/none}}"},
        {"part", "<{{t}}>"}};
    Row row;
    row.set("t", "<b>&\"'").flag("none", false);
    for (const char* n : {"1", "2"}) {
        Row one;
        row.rows["rows"].push_back(one.set("n", n));
    }
    const std::string safe = "&lt;b&gt;&amp;&quot;&#39;";
    CHECK(Template("page", files).filled(row) ==
          "<p title=\"" + safe + "\"><" + safe + ">[1" + safe + "][2" + safe + "]");
    CHECK_THROWS_AS(Template("page", files).filled(Row()), base::Failure);
    for (const char* broken : {"{{#a}}", "{{/a}}", "{{a", "{{#a}}{{/b}}", "{{>missing}}"}) {
        INFO(broken);
        CHECK_THROWS_AS(Template("x", {{"x", broken}}), base::Failure);
    }
    // A file that includes itself is an error, not an endless page.
    CHECK_THROWS_AS(Template("x", {{"x", "{{>x}}"}}), base::Failure);
}

TEST_CASE("the door locks after five wrong codes, longer each time") {
    Door door("7Q3K9X");
    const auto code_of = [](const auto& refusal) { return refusal ? refusal->code : "open"; };
    CHECK(code_of(door.try_code("a", "7q3-k9x", 0)) == "open");
    for (int i = 0; i < 4; ++i) CHECK(code_of(door.try_code("a", "000000", 0)) == "wrong_code");
    CHECK(code_of(door.try_code("a", "000000", 0)) == "locked_out");
    CHECK(code_of(door.try_code("a", "7Q3K9X", 14'999)) == "locked_out");  // even the right one
    CHECK(code_of(door.try_code("b", "7Q3K9X", 0)) == "open");             // others come in
    CHECK(code_of(door.try_code("a", "000000", 15'000)) == "locked_out");  // now for 30 s
    CHECK(code_of(door.try_code("a", "7Q3K9X", 44'999)) == "locked_out");
    CHECK(code_of(door.try_code("a", "7Q3K9X", 45'000)) == "open");
    CHECK(code_of(door.try_code("a", "000000", 45'001)) == "wrong_code");  // afresh
}

TEST_CASE("the door's memory has an end") {
    Door door("7Q3K9X");
    for (std::size_t i = 0; i < limits::addresses_max + 50; ++i) {
        door.try_code(std::to_string(i), "x", std::int64_t(i));
    }
    CHECK(door.addresses() == limits::addresses_max);
    door.try_code("again", "x", 10 * limits::lock_max_ms);
    CHECK(door.addresses() == 1);
}

TEST_CASE("a pairing code has six letters that people can tell apart") {
    const std::array<std::uint8_t, 6> bytes{1, 2, 3, 4, 5, 6};
    const std::string code = pairing_code(bytes);
    CHECK(code.size() == 6);
    CHECK(base::normalised_code(code) == code);
    CHECK(spaced_code("7Q3K9X") == "7Q3 K9X");
}

TEST_CASE("a bucket empties and fills again") {
    Bucket bucket(0);
    int taken = 0;
    while (bucket.take(0)) ++taken;
    CHECK(taken == int(limits::messages.burst));
    CHECK_FALSE(bucket.take(10));
    CHECK(bucket.take(1000));
}

TEST_CASE("only our own names and pages are ours") {
    WebRequest request;
    request.own_host = "192.168.1.7:8471";
    const auto ours = [&](const std::string& host) {
        request.host = host;
        return is_our_host(request, {"vote.ville.lan"});
    };
    CHECK(ours("192.168.1.7:8471"));
    CHECK(ours("vote.ville.lan:8471"));
    for (const char* foreign : {"", "192.168.1.7", "192.168.1.7:80", "evil.example:8471",
                                "localhost:8471", "192.168.1.7:8471.evil.example"}) {
        INFO(foreign);
        CHECK_FALSE(ours(foreign));
    }
    request.own_host = "127.0.0.1:8471";
    CHECK(ours("localhost:8471"));
    request.host = request.own_host;
    CHECK(is_our_origin(request));
    request.origin = "http://127.0.0.1:8471";
    CHECK(is_our_origin(request));
    request.origin = "null";
    CHECK_FALSE(is_our_origin(request));
    request.origin = "http://evil.example";
    CHECK_FALSE(is_our_origin(request));
}

TEST_CASE("addresses are written as people and browsers write them") {
    const auto at = [](const char* address) {
        return tcp::endpoint(asio::ip::make_address(address), 8471);
    };
    CHECK(host_header(at("192.168.1.7")) == "192.168.1.7:8471");
    CHECK(host_header(at("::ffff:192.168.1.7")) == "192.168.1.7:8471");
    CHECK(host_header(at("::1")) == "[::1]:8471");
    CHECK(reachable_address("127.0.0.1") == "127.0.0.1");
    CHECK(reachable_address("::1") == "[::1]");
    CHECK(place_of("http://[::1]:8471/").host == "::1");
    CHECK(place_of("vote.ville.lan").port == "80");
    CHECK(place_of("http://192.168.1.7:8471/?c=7Q3K9X").header == "192.168.1.7:8471");
    for (const char* bad : {"", "http://", "ftp://a", "http://a:b", "http://a:123456", ":80"}) {
        INFO(bad);
        CHECK_THROWS_AS(place_of(bad), base::Failure);
    }
}

namespace {

PublicVote vote_of(const workshop::VotePlan& plan) {
    PublicVote vote;
    vote.id = {1};
    vote.rule = plan.rule;
    vote.budget_cents = plan.budget_cents;
    for (std::size_t i = 0; i < plan.choices.size(); ++i) {
        vote.options.push_back(
            {{i + 1}, plan.choices[i].label, {}, {}, plan.choices[i].cost_cents});
    }
    return vote;
}

}  // namespace

TEST_CASE("simulated people vote as they may by every method, a few blank, not all alike") {
    std::vector<workshop::VotePlan> plans = tests::plans_of_all_methods();
    plans.push_back(tests::plan_for("dots"));
    plans.back().rule.marks_max = plans.back().rule.per_option_max = 9;
    for (const workshop::VotePlan& plan : plans) {
        const PublicVote vote = vote_of(plan);
        CAPTURE(plan.rule.method);
        base::Random random(3);
        int blank = 0;
        std::map<std::uint64_t, std::int64_t> points;
        std::set<voting::Marks> ballots;
        for (int i = 0; i < 2000; ++i) {
            const auto marks = believable_choice(random, 3, vote, i % 2 ? "usagers" : "agents");
            CHECK_FALSE(workshop::fault_of(vote.paper(), marks));
            blank += marks.empty();
            ballots.insert(marks);
            for (const voting::Mark& mark : marks) points[mark.option.value] += mark.value;
        }
        CHECK(blank > 40);
        CHECK(blank < 140);
        CHECK(ballots.size() >= 6);
        const auto [least, most] = std::minmax_element(
            points.begin(), points.end(),
            [](const auto& a, const auto& b) { return a.second < b.second; });
        CHECK(most->second > least->second * 5 / 4);
    }
}

TEST_CASE("simulated people fill in whatever they may, and nothing else") {
    base::Random random(11);
    for (int i = 0; i < 400; ++i) {
        auto plans = tests::plans_of_all_methods();
        PublicVote vote = vote_of(plans[std::size_t(random.below(plans.size()))]);
        const std::size_t options = 1 + std::size_t(random.below(base::limits::options_max));
        vote.options.resize(options);
        for (std::size_t o = 0; o < options; ++o) {
            vote.options[o] = {{o + 1}, "idea", {}, {}, 1 + std::int64_t(random.below(900'000))};
        }
        vote.rule.marks_max = 1 + std::int32_t(random.below(100));
        if (vote.rule.per_option_max > 1) {
            vote.rule.per_option_max = 1 + std::int32_t(random.below(
                                               std::uint64_t(vote.rule.marks_max)));
        }
        CAPTURE(vote.rule.method);
        const auto marks = believable_choice(random, std::uint64_t(i), vote, "usagers");
        CHECK_FALSE(workshop::fault_of(vote.paper(), marks));
        CHECK(workshop::used_of(vote.paper(), marks) <= workshop::meter_of(vote.paper()).all);
    }
}
