#pragma once
// The ballot pages: real HTML, rendered from assets/web. Pure: a view, a visitor and words in, a
// page out.

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
    std::string token;    // voting right, or empty
    std::string path = "/";  // of this page, for the languages
};

// A ballot being filled in.
struct Draft {
    std::string nonce;
    voting::Marks marks;
};

class Pages {
public:
    // Reads <assets_folder>/web. Throws base::Failure.
    Pages(const std::string& assets_folder, const std::vector<base::Words>& languages);

    using Error = std::optional<base::Refusal>;
    std::string join(const Visitor&, const PublicView&, const std::string& code,
                     const Error&) const;
    std::string college(const Visitor&, const PublicView&, const Error&) const;
    std::string waiting(const Visitor&, const PublicView&) const;
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

// The way to the photo page, where phones may send some.
void offer_photo(Row&, const base::Words&, const PublicView&);
// The way to the prototype that is being tested.
void offer_test(Row&, const base::Words&, const PublicView&);

// “Question 2 of 5” and the way to the others, of a questionnaire.
void tell_which(Row&, const base::Words&, const PublicView&);

// Names the receipt of a question, from 0, on the page: “receipt”, “receipt2”, …
std::string receipt_id(std::size_t question);

// "12 ballots received", for the pages that follow a vote.
std::string ballots_received(const base::Words&, const PublicVote&);

}  // namespace net
