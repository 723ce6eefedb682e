#include "net/pages.h"

#include "net/forms.h"
#include "net/limits.h"

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace net {

using base::msg;

namespace {

namespace fs = std::filesystem;

std::map<std::string, std::string> read_folder(const fs::path& folder) {
    std::map<std::string, std::string> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream in(entry.path(), std::ios::binary);
        files[entry.path().filename().string()] = {std::istreambuf_iterator<char>(in), {}};
    }
    if (error || files.empty()) {
        throw base::Failure({"no_pages", msg("The web pages are not there: {folder}"),
                             {{"folder", folder.string()}}});
    }
    return files;
}

std::string type_of(const std::string& name) {
    if (name.ends_with(".css")) return "text/css; charset=utf-8";
    if (name.ends_with(".js")) return "text/javascript; charset=utf-8";
    if (name.ends_with(".svg")) return "image/svg+xml";
    return {};
}

// Each language in its own words.
std::string own_name_of(const std::string& language) {
    static const std::map<std::string, std::string> names = {
        {"fr", "Français"}, {"en", "English"}, {"ar", "العربية"},  {"de", "Deutsch"},
        {"es", "Español"},  {"it", "Italiano"}, {"pt", "Português"}, {"tr", "Türkçe"}};
    const auto found = names.find(language);
    return found == names.end() ? language : found->second;
}

// The marks of the colleges, in a square of 24.
const char* path_of(workshop::Shape shape) {
    static constexpr std::array paths = {
        "M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z",
        "M3 3h18v18H3z",
        "M12 2l11 20H1z",
        "M12 1l11 11-11 11L1 12z",
        "M12 1l3.2 7.3 7.8.8-5.9 5.2 1.8 7.7-6.9-4.1-6.9 4.1 1.8-7.7L1 9.1l7.8-.8z",
        "M6.5 2.5h11L23 12l-5.5 9.5h-11L1 12z",
        "M8.5 2h7v6.5H22v7h-6.5V22h-7v-6.5H2v-7h6.5z",
        "M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20zM12 7a5 5 0 1 1 0 10a5 5 0 1 1 0-10z"};
    return paths[std::size_t(shape) % paths.size()];
}

std::string hex_colour(std::uint32_t rgb) {
    const std::array<std::uint8_t, 3> bytes{std::uint8_t(rgb >> 16), std::uint8_t(rgb >> 8),
                                            std::uint8_t(rgb)};
    return base::hex(bytes);
}

Row college_row(const workshop::College& college) {
    Row row;
    row.set("key", college.key).set("name", college.name);
    row.set("shape", path_of(college.shape)).set("rgb", hex_colour(college.rgb));
    return row;
}

constexpr std::size_t photo_megabytes_max = base::limits::photo_upload_bytes_max >> 20;
constexpr int caption_code_points_max = 200;  // what fits under a photo; the host takes more

}  // namespace

void offer_photo(Row& row, const base::Words& words, const PublicView& view, bool first) {
    row.flag("photos", view.photos);
    if (!view.photos) return;
    row.rows["photos"][0]
        .set("text", words.say("Send a photo"))
        .set("kind", first ? "go" : "quiet");
}

void offer_result(Row& row, const base::Words& words, const PublicView& view) {
    const bool there = view.vote && !view.vote->open;
    row.flag("earlier", there);
    if (there) row.rows["earlier"][0].set("text", words.say("The result of the last vote"));
}

Pages::Pages(const std::string& assets_folder, const std::vector<base::Words>& languages) {
    const auto files = read_folder(fs::path(assets_folder) / "web");
    base::Sha256 sum;
    for (const auto& [name, content] : files) {
        sum.add(base::bytes_of(content));
        const std::string type = type_of(name);
        if (!type.empty()) files_["/" + name] = {type, content};
    }
    version_ = base::hex(sum.digest()).substr(0, 12);
    for (const char* name : {"join", "college", "waiting", "photo", "vote", "check", "thanks",
                             "result", "message", "test", "screen", "feedback", "idea", "pin",
                             "pilot", "moderate"}) {
        templates_.emplace(name, Template(std::string(name) + ".html", files));
    }
    for (const base::Words& words : languages) languages_.push_back(words.language());
}

const WebFile* Pages::file(const std::string& path) const {
    const auto found = files_.find(path);
    return found == files_.end() ? nullptr : &found->second;
}

std::string Pages::filled(const char* name, const Row& row) const {
    return templates_.at(name).filled(row);
}

// What every page has around its content.
Row Pages::frame(const Visitor& visitor, const PublicView& view, const char* page,
                 const std::string& title, const Error& error) const {
    const base::Words& words = *visitor.words;
    Row row;
    row.set("lang", words.language()).set("content_lang", view.language).set("page", page);
    row.set("title", title).set("session", view.title).set("version", version_);
    row.set("heading", title).set("form", visitor.form).set("stamp", stamp_of(view));
    row.set("skip", words.say("Skip to the content"));
    row.set("changed", words.say("The workshop has gone on. See what is happening now."));
    row.set("languages_label", words.say("Language"));
    row.flag("named", !view.title.empty()).flag("refresh", false).set("more", "");
    row.set("path", visitor.path);
    for (const std::string& language : languages_) {
        Row one;
        one.set("code", language).set("name", own_name_of(language));
        row.rows["languages"].push_back(one.flag("current", language == words.language()));
    }
    row.flag("error", error.has_value());
    if (error) row.rows["error"][0].set("text", base::sentence(words, *error));
    const workshop::College* college = view.college(visitor.college);
    row.rows["person"] = {};
    if (college) {
        Row person = college_row(*college);
        person.set("you_are", words.say("Your group:")).set("table", visitor.table);
        person.flag("at_table", !visitor.table.empty());
        person.set("change_college", words.say("Change"));
        row.rows["person"].push_back(person);
    }
    return row;
}

std::string Pages::join(const Visitor& visitor, const PublicView& view, const std::string& code,
                        const Error& error) const {
    const base::Words& words = *visitor.words;
    Row row = frame(visitor, view, "join", words.say("Join the workshop"), error);
    row.set("lead", words.say("Type the code that the big screen shows."));
    row.set("label", words.say("Code of the workshop")).set("code", code);
    if (!code.empty()) row.set("more", "&c=" + percent_encoded(code));
    row.set("button", words.say("Join"));
    row.set("note", words.say("No name, no account: nothing about you is recorded."));
    return filled("join", row);
}

std::string Pages::college(const Visitor& visitor, const PublicView& view,
                           const Error& error) const {
    const base::Words& words = *visitor.words;
    Row row = frame(visitor, view, "college", words.say("Who are you today?"), error);
    row.set("lead", words.say("Each group is counted on its own too. Your name is never asked."));
    row.set("button", words.say("Continue"));
    for (const workshop::College& college : view.colleges) {
        Row one = college_row(college);
        row.rows["colleges"].push_back(one.flag("chosen", college.key == visitor.college));
    }
    row.flag("seated", !view.tables.empty());
    if (view.tables.empty()) return filled("college", row);
    Row& tables = row.rows["seated"][0];
    tables.set("label", words.say("Which table are you at?"));
    const auto add = [&](const std::string& name, const std::string& shown) {
        Row one;
        one.set("name", name).set("shown", shown);
        one.flag("chosen", visitor.seated && name == visitor.table);
        tables.rows["tables"].push_back(one);
    };
    for (const std::string& table : view.tables) add(table, table);
    add({}, words.say("At no table"));
    return filled("college", row);
}

std::string Pages::photo(const Visitor& visitor, const PublicView& view,
                         const std::string& caption, bool sent, const Error& error) const {
    const base::Words& words = *visitor.words;
    const std::string title = sent ? words.say("Your photo is on the board")
                                   : words.say("Send a photo to the board");
    Row row = frame(visitor, view, "photo", title, error);
    row.flag("sent", sent).flag("open", view.photos).flag("closed", !view.photos);
    row.set("closed_text", words.say("No photos are taken just now."));
    row.set("lead", sent ? words.say("Everybody in the room can see it. Do you have another one?")
                         : words.say("Everybody in the room will see it on the big screen."));
    row.set("photo_label", words.say("Your photo"));
    row.set("photo_note", words.say("JPEG or PNG, at most {max} MB.",
                                    {{"max", std::to_string(photo_megabytes_max)}}));
    row.set("caption_label", words.say("A few words about it (if you like)"));
    row.set("caption", caption).set("caption_max", std::to_string(caption_code_points_max));
    row.set("button", words.say("Send the photo")).set("sending", words.say("Sending…"));
    row.set("note", words.say("Show places and things rather than faces. Where and when the photo "
                              "was taken is removed before it is kept, and it can be erased at any "
                              "time: ask the facilitator."));
    row.set("back", words.say("Back to the workshop"));
    return filled("photo", row);
}

std::string Pages::message(const Visitor& visitor, const PublicView& view,
                           const base::Refusal& refusal) const {
    const base::Words& words = *visitor.words;
    Row row = frame(visitor, view, "message", base::sentence(words, refusal), {});
    row.set("back", words.say("Back to the workshop"));
    return filled("message", row);
}

}  // namespace net
