// Pages for people: who they are is in their cookies, what they see depends on where the vote is.
#include "net/visit.h"

#include "base/text.h"
#include "net/json.h"
#include "net/multipart.h"

#include <algorithm>
#include <array>

namespace net {

using base::msg;
using base::Refusal;

namespace {

// Which zeros are choices: those of levels on the ballot, and all that were checked.
bool zero_is_a_mark(const Visit& visit) {
    if (visit.request.path != "/check") return true;
    const PublicVote* vote = visit.view->open_vote();
    return vote && workshop::control_of(vote->rule) == workshop::BallotControl::level;
}

std::optional<voting::Marks> marks_of(const Visit& visit) {
    return marks_of_form(visit.form, zero_is_a_mark(visit));
}

Draft draft_of(const Visit& visit) {
    Draft draft{field(visit.form, "nonce"), {}};
    if (!is_hex(draft.nonce, 32)) draft.nonce = visit.hall.key.nonce();
    if (!has_field(visit.form, "blank")) draft.marks = marks_of(visit).value_or(voting::Marks{});
    return draft;
}

workshop::VoteId vote_id(const std::string& text) {
    return {number_in<std::uint64_t>(text).value_or(0)};
}

// Of a questionnaire, each visitor is at a question of their own.
void turn_to(Visit& visit, workshop::VoteId id) {
    if (visit.view->others.empty() || !visit.view->asked_for(id)) return;
    visit.view = std::make_shared<const PublicView>(turned_to(*visit.view, id));
}

// The open vote, if the form is about it.
const PublicVote* vote_of_form(const Visit& visit) {
    const PublicVote* vote = visit.view->open_vote();
    return vote && field(visit.form, "vote") == std::to_string(vote->id.value) ? vote : nullptr;
}

// A page of the question that the visitor is at.
WebReply to_question(Visit& visit, const std::string& path) {
    const bool one = visit.view->others.empty();
    return to_start(visit, one ? path : path + "?v=" + std::to_string(visit.view->vote->id.value));
}

// What the visitor has in the box of each question asked: as many as asked().
using Ballots = std::vector<std::optional<Counted>>;
asio::awaitable<Ballots> ballots_of(Visit& visit) {
    std::vector<workshop::VoteId> ids;
    for (const PublicVote* vote : visit.view->asked()) ids.push_back(vote->id);
    std::function<Ballots(Desk&)> work = [token = visit.visitor.token, ids](Desk& desk) {
        Ballots ballots;
        for (const workshop::VoteId id : ids) ballots.push_back(desk.standing(token, id).ballot);
        return ballots;
    };
    auto ballots = co_await visit.hall.ask<Ballots>(std::move(work));
    if (!ballots) co_return Ballots(ids.size());
    for (auto& ballot : *ballots) {
        if (!ballot) continue;
        const auto answer = co_await visit.hall.until_durable(*ballot);
        if (!std::holds_alternative<Counted>(answer)) ballot.reset();
    }
    co_return *ballots;
}

// What was filled in before is still there, with what is wrong with it.
WebReply vote_page(Visit& visit) {
    const PublicVote* vote = visit.view->open_vote();
    if (!vote || visit.visitor.college.empty()) return to_start(visit);
    const Draft* kept = visit.hall.kept_draft(visit.seat, vote->id);
    const Draft draft = kept ? *kept : Draft{visit.hall.key.nonce(), {}};
    const auto fault = workshop::fault_of(vote->paper(), draft.marks);
    return page(visit, visit.hall.pages.vote(visit.visitor, *visit.view, draft, fault));
}

WebReply check_page(Visit& visit) {
    const PublicVote* vote = visit.view->open_vote();
    const Draft* draft = vote ? visit.hall.kept_draft(visit.seat, vote->id) : nullptr;
    if (!draft || visit.visitor.college.empty()) return to_start(visit);
    if (workshop::fault_of(vote->paper(), draft->marks)) {
        return to_question(visit, "/vote");
    }
    return page(visit, visit.hall.pages.check(visit.visitor, *visit.view, *draft, {}));
}

// The result of the last vote is what the room looks at until it goes on to something else.
bool tells_result(const PublicView& view) {
    if (!view.vote) return false;
    const auto& now = view.activity;
    return !now || now->kind == workshop::ActivityKind::vote ||
           now->kind == workshop::ActivityKind::result;
}

Page result_page(Visit& visit, const std::vector<const PublicVote*>& asked,
                 const Ballots& ballots) {
    const auto shown = std::ranges::find(asked, &*visit.view->vote) - asked.begin();
    co_return page(visit, visit.hall.pages.result(visit.visitor, *visit.view,
                                                  ballots[std::size_t(shown)]));
}

Page last_result(Visit& visit) {
    if (!visit.view->vote || visit.view->open_vote()) co_return to_start(visit);
    const Ballots ballots = co_await ballots_of(visit);
    co_return co_await result_page(visit, visit.view->asked(), ballots);
}

Page start_page(Visit& visit) {
    const Visitor& visitor = visit.visitor;
    if (visitor.college.empty()) {
        co_return page(visit, visit.hall.pages.college(visitor, *visit.view, {}));
    }
    // Who came before the arrival began is asked once more, and counted then.
    const bool comes_in = visit.view->is_now(workshop::ActivityKind::arrival) && !visitor.counted;
    if (comes_in && !visit.view->open_vote()) {
        co_return page(visit, visit.hall.pages.college(visitor, *visit.view, {}));
    }
    if (!visit.view->open_vote() && !tells_result(*visit.view)) co_return now_page(visit);
    const auto asked = visit.view->asked();
    const Ballots ballots = co_await ballots_of(visit);
    if (!visit.view->open_vote()) co_return co_await result_page(visit, asked, ballots);
    const auto left = std::ranges::find_if_not(ballots, &std::optional<Counted>::has_value);
    if (left != ballots.end()) {
        turn_to(visit, asked[std::size_t(left - ballots.begin())]->id);
        co_return vote_page(visit);
    }
    const bool late = has_field(visit.request.query, "late");
    co_return page(visit, visit.hall.pages.thanks(visitor, *visit.view, ballots, late));
}

WebReply pulse(Visit& visit) {
    std::string count;
    const PublicVote* vote = visit.view->open_vote();
    if (vote) count = ballots_received(*visit.visitor.words, *vote);
    else if (visit.view->takes_ideas()) count = ideas_written(*visit.visitor.words, *visit.view);
    return json_reply(200, Json{{"stamp", stamp_of(*visit.view)}, {"count", count}}.dump());
}

WebReply join_page(Visit& visit, const std::string& code, const Pages::Error& error,
                   unsigned status = 200) {
    return page(visit, visit.hall.pages.join(visit.visitor, *visit.view, code, error), status);
}

Page join(Visit& visit) {
    const std::string code = field(visit.form, "code");
    if (!visit.fresh_form) co_return join_page(visit, code, stale_form(), 403);
    // Whoever has a voting right keeps it: joining again gives no second one.
    const bool known = co_await visit.hall.knows(visit.visitor.token);
    if (known) co_return to_start(visit);
    const auto refusal = visit.hall.door.try_code(visit.request.address, code, steady_ms());
    if (refusal) co_return join_page(visit, {}, *refusal, status_of(refusal->code));
    const auto token = co_await visit.hall.new_token({});
    if (const auto* why = std::get_if<Refusal>(&token)) {
        co_return join_page(visit, code, *why, status_of(why->code));
    }
    visit.hall.seen(std::get<std::string>(token));
    visit.cookies.push_back(cookie("token", percent_encoded(std::get<std::string>(token))));
    // What this browser said in an earlier workshop is asked anew.
    for (const char* name : {"college", "table", "here"}) visit.cookies.push_back(cookie(name, ""));
    co_return to_start(visit);
}

// What was filled in waits here while it is checked, so that Back and Reload do what people expect.
WebReply keep(Visit& visit, bool edit) {
    const PublicVote* vote = vote_of_form(visit);
    if (!vote) return to_start(visit);
    if (!marks_of(visit)) {
        return page(visit, visit.hall.pages.message(visit.visitor, *visit.view,
                                                    not_understood("marks")), 400);
    }
    const Draft draft = draft_of(visit);
    const bool legal = !workshop::fault_of(vote->paper(), draft.marks);
    visit.hall.keep_draft(visit.seat, {vote->id, draft});
    return to_question(visit, legal && !edit ? "/check" : "/vote");
}

BallotRequest ballot_of(const Visit& visit, const Draft& draft) {
    BallotRequest ballot;
    ballot.vote = vote_id(field(visit.form, "vote"));
    ballot.token = visit.visitor.token;
    ballot.college = visit.visitor.college;
    ballot.choice = draft.marks;
    ballot.id = visit.hall.key.ballot_id(ballot.token, ballot.vote, draft.nonce, draft.marks);
    return ballot;
}

Page cast(Visit& visit) {
    const Draft draft = draft_of(visit);
    const bool same_vote = vote_of_form(visit) != nullptr;
    if (!visit.fresh_form && same_vote) {
        co_return page(visit, visit.hall.pages.check(visit.visitor, *visit.view, draft,
                                                     stale_form()), 403);
    }
    if (!visit.fresh_form || !marks_of(visit)) co_return to_start(visit);
    const auto answer = co_await visit.hall.take(ballot_of(visit, draft), 0);
    if (const auto* counted = std::get_if<Counted>(&answer)) {
        visit.hall.drop_draft(visit.seat, vote_id(field(visit.form, "vote")));
        co_return to_start(visit, counted->replaced ? "/?late=1" : "/");
    }
    const Refusal& refusal = std::get<Refusal>(answer);
    const unsigned status = status_of(refusal.code);
    visit.view = visit.hall.view();
    turn_to(visit, vote_id(field(visit.form, "vote")));
    if (status == 503 && vote_of_form(visit)) {
        co_return page(visit, visit.hall.pages.check(visit.visitor, *visit.view, draft, refusal),
                       status);
    }
    co_return page(visit, visit.hall.pages.message(visit.visitor, *visit.view, refusal), status);
}

WebReply photo_page(Visit& visit, const std::string& caption, const Pages::Error& error,
                    unsigned status = 200) {
    const bool sent = !error && has_field(visit.request.query, "sent");
    return page(visit, visit.hall.pages.photo(visit.visitor, *visit.view, caption, sent, error),
                status);
}

// What is not a file becomes the form; the file is the photo.
std::optional<std::string_view> photo_in(Visit& visit) {
    const auto parts = read_multipart(visit.request.content_type, visit.request.body);
    if (!parts) return std::nullopt;
    std::string_view photo;
    for (const Part& part : *parts) {
        if (part.is_file && part.name == "photo") photo = part.content;
        if (part.is_file) continue;
        if (!base::is_utf8(part.content)) return std::nullopt;
        visit.form.emplace_back(part.name, std::string(part.content));
    }
    return photo;
}

Page send_photo(Visit& visit) {
    const auto photo = photo_in(visit);
    const std::string caption = base::trimmed(field(visit.form, "caption"));
    visit.fresh_form = same_text(field(visit.form, "form"), visit.visitor.form);
    Pages::Error error;
    if (!photo) error = not_understood("form");
    else if (!visit.fresh_form) error = stale_form();
    else if (photo->empty()) error = Refusal{"no_photo", msg("Choose a photo first."), {}};
    if (error) co_return photo_page(visit, caption, error, status_of(error->code));
    if (visit.visitor.college.empty()) co_return to_start(visit);
    PhotoRequest request{{}, caption, {visit.visitor.college, visit.visitor.table}};
    base::Bytes upload(photo->begin(), photo->end());
    error = co_await visit.hall.take_photo(std::move(upload), std::move(request));
    if (error) co_return photo_page(visit, caption, error, status_of(error->code));
    co_return to_start(visit, "/photo?sent=1");
}

Page get(Visit& visit) {
    const std::string& path = visit.request.path;
    const bool college = path == "/college", beat = path == "/pulse", photo = path == "/photo";
    // Where a form was sent, there is nothing to see: a reload starts again.
    if (path == "/join" || path == "/edit" || path == "/cast" || path == "/idea") {
        co_return to_start(visit);
    }
    if (is_pilot_page(path)) co_return co_await get_pilot_page(visit);
    const bool test = is_test_page(path);
    static constexpr std::array known_paths{"/", "/college", "/pulse", "/vote", "/check", "/photo",
                                            "/result"};
    if (!test && std::ranges::find(known_paths, path) == known_paths.end()) {
        const Refusal missing{"not_found", msg("There is no such page."), {}};
        co_return page(visit, visit.hall.pages.message(visit.visitor, *visit.view, missing), 404);
    }
    const bool known = co_await visit.hall.knows(visit.visitor.token);
    if (!known && beat) {
        co_return refusal_reply(
            visit.hall, visit.request,
            {"not_joined", msg("Join first, with the code of the workshop."), {}});
    }
    if (!known) co_return join_page(visit, field(visit.request.query, "c"), {});
    turn_to(visit, vote_id(field(visit.request.query, "v")));
    if (test) co_return co_await get_test_page(visit);
    if (beat) co_return pulse(visit);
    if (college) co_return page(visit, visit.hall.pages.college(visit.visitor, *visit.view, {}));
    if (photo && visit.visitor.college.empty()) co_return to_start(visit);
    if (photo) co_return photo_page(visit, {}, {});
    if (path == "/vote") co_return vote_page(visit);
    if (path == "/check") co_return check_page(visit);
    if (path == "/result") co_return co_await last_result(visit);
    co_return co_await start_page(visit);
}

Page post(Visit& visit) {
    const std::string& path = visit.request.path;
    if (path == "/photo") co_return co_await send_photo(visit);
    const auto form = read_form(visit.request.body);
    const bool is_form =
        visit.request.content_type.starts_with("application/x-www-form-urlencoded");
    if (!form || !is_form) {
        const Refusal refusal = not_understood("form");
        co_return page(visit, visit.hall.pages.message(visit.visitor, *visit.view, refusal), 400);
    }
    visit.form = *form;
    visit.fresh_form = same_text(field(visit.form, "form"), visit.visitor.form);
    turn_to(visit, vote_id(field(visit.form, "vote")));
    if (path == "/join") co_return co_await join(visit);
    if (is_pilot_page(path)) co_return co_await post_pilot_page(visit);
    const bool known = co_await visit.hall.knows(visit.visitor.token);
    if (!known) co_return to_start(visit);
    if (path == "/college") co_return co_await choose_college(visit);
    if (is_test_page(path)) co_return co_await post_test_page(visit);
    if (visit.visitor.college.empty()) co_return to_start(visit);
    if (path == "/idea") co_return co_await send_idea(visit);
    if (path == "/check") co_return keep(visit, false);
    if (path == "/edit") co_return keep(visit, true);
    if (path == "/cast") co_return co_await cast(visit);
    const Refusal missing{"not_found", msg("There is no such page."), {}};
    co_return page(visit, visit.hall.pages.message(visit.visitor, *visit.view, missing), 404);
}

}  // namespace

WebReply refusal_page(Hall& hall, const WebRequest& request, const Refusal& refusal) {
    Visit visit = visit_of(hall, request);
    return page(visit, hall.pages.message(visit.visitor, *visit.view, refusal),
                status_of(refusal.code));
}

asio::awaitable<WebReply> answer_person(Hall& hall, const WebRequest& request) {
    Visit visit = visit_of(hall, request);
    if (request.method == "GET") co_return co_await get(visit);
    co_return co_await post(visit);
}

}  // namespace net
