#pragma once
// The ballot pages: real HTML, rendered from assets/web. Pure: a view, a visitor and words in, a
// page out.

#include "net/pilot.h"
#include "net/protocol.h"
#include "net/template.h"
#include "net/testing.h"

namespace net {

// A file that is served as it is.
struct WebFile {
    std::string type, content;
};

// Who looks at a page.
struct Visitor {
    const base::Words* words = nullptr;
    std::string form;     // form token of this browser
    std::string college;  // key, or empty
    std::string table;    // name, or empty
    bool seated = false;  // has said which table it is, or that it is at none
    bool counted = false;  // as somebody who is here
    std::string token;    // voting right, or empty
    std::string path = "/";  // of this page, for the languages
};

// A ballot being filled in.
struct Draft {
    std::string nonce;
    voting::Marks marks;
};

// An idea being written, and those that were.
struct IdeaDraft {
    std::string nonce, text;
    std::vector<std::string> own;  // that this phone has sent, the newest first
    bool sent = false;             // just now
};

class Pages {
public:
    // Reads <assets_folder>/web. Throws base::Failure.
    Pages(const std::string& assets_folder, const std::vector<base::Words>& languages);

    using Error = std::optional<base::Refusal>;
    std::string join(const Visitor&, const PublicView&, const std::string& code,
                     const Error&) const;
    std::string college(const Visitor&, const PublicView&, const Error&) const;
    // What the room does now, when there is nothing to do on a phone.
    std::string waiting(const Visitor&, const PublicView&) const;
    // Where an idea is written, or an answer to the cell of a crossing.
    std::string idea(const Visitor&, const PublicView&, const IdeaDraft&, const Error&) const;
    // Where a photo is chosen; `sent`: the last one is on the board.
    std::string photo(const Visitor&, const PublicView&, const std::string& caption, bool sent,
                      const Error&) const;
    std::string vote(const Visitor&, const PublicView&, const Draft&, const Error&) const;
    std::string check(const Visitor&, const PublicView&, const Draft&, const Error&) const;
    // With the ballot of each question asked. `late`: an older page was sent again; the later vote
    // counts.
    std::string thanks(const Visitor&, const PublicView&,
                       const std::vector<std::optional<Counted>>&, bool late) const;
    std::string result(const Visitor&, const PublicView&, const std::optional<Counted>& mine) const;
    // A prototype that is tested: the task, a screen, the questions afterwards, thanks.
    std::string test_intro(const Visitor&, const PublicView&, const Error&) const;
    std::string test_screen(const Visitor&, const PublicView&, const TesterSees&,
                            const Error&) const;
    std::string test_feedback(const Visitor&, const PublicView&, const TesterSees&,
                              const Feedback& given, const Error&) const;
    std::string test_thanks(const Visitor&, const PublicView&) const;
    // The facilitator's remote: the PIN, what it steers, the ideas it looks through.
    std::string pin(const Visitor&, const PublicView&, bool has_pin, const Error&) const;
    std::string pilot(const Visitor&, const PublicView&, const PilotSees&, const Error&) const;
    std::string moderate(const Visitor&, const PublicView&, const std::vector<ModeratedCard>&,
                         const Error&) const;
    std::string message(const Visitor&, const PublicView&, const base::Refusal&) const;

    const WebFile* file(const std::string& path) const;  // "/style.css"

private:
    Row frame(const Visitor&, const PublicView&, const char* page, const std::string& title,
              const Error&) const;
    std::string filled(const char* name, const Row&) const;

    std::vector<std::string> languages_;
    std::string version_;  // changes with any file: browsers keep what has not changed
    std::map<std::string, WebFile> files_;
    std::map<std::string, Template> templates_;
};

// The ways to other pages: to the photo page where phones may send some (as the first thing to do
// or beside it), to the prototype that is being tested, to the last result.
void offer_photo(Row&, const base::Words&, const PublicView&, bool first = true);
void offer_test(Row&, const base::Words&, const PublicView&);
void offer_result(Row&, const base::Words&, const PublicView&);

// “Question 2 of 5” and the way to the others, of a questionnaire.
void tell_which(Row&, const base::Words&, const PublicView&);

// Names the receipt of a question, from 0, on the page: “receipt”, “receipt2”, …
std::string receipt_id(std::size_t question);

// "12 ideas written in the room so far".
std::string ideas_written(const base::Words&, const PublicView&);

// "12 ballots received", for the pages that follow a vote.
std::string ballots_received(const base::Words&, const PublicVote&);

}  // namespace net
