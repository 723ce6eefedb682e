#pragma once
// One function for each command: takes its options, returns its exit code, throws base::Failure.

#include "app/surroundings.h"
#include "exchange/election_count.h"
#include "platform/window.h"
#include "ui/kit.h"

#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

namespace app {

// What every command is given.
struct Console {
    Folders folders;
    base::Words words;
    std::ostream& out;
    std::ostream& err;
    bool json = false;
};

struct NewOptions {
    std::string file, title, place, date, recipe = "atelier-2h";
};
int new_session(Console&, const NewOptions&);
// The session a recipe makes, described by its title, place and date.
workshop::CreateSession session_from_recipe(const Folders&, const std::string& language,
                                            const std::string& recipe,
                                            const workshop::DescribeSession&);

struct FileOptions {
    std::string file;
};
int info(Console&, const FileOptions&);
int verify(Console&, const FileOptions&);

struct DumpOptions {
    std::string file;
    bool entries = false;
};
int dump(Console&, const DumpOptions&);

struct PhotoOptions {
    std::string file, picture, caption;
};
int photo(Console&, const PhotoOptions&);

struct ErasePhotoOptions {
    std::string file, digest;  // its first digits, at least 8
};
int erase_photo(Console&, const ErasePhotoOptions&);

struct BackgroundOptions {
    std::string file, picture;
    std::string pages, at;  // “1-3”, “0,-200”; empty: all of them, right of everything
    float width = 0;        // of each, board units; 0: by itself
};
int background(Console&, const BackgroundOptions&);
// Inside the program: draws the pages of a document for another process (document_pages.h).
struct DrawPagesOptions {
    std::string file;
    int first = 1, last = 0;
};
int draw_pages(Console&, const DrawPagesOptions&);

struct CardsOptions {
    std::string file, table;
    std::vector<std::string> map;  // "text=Idée", "college=3"
};
int cards(Console&, const CardsOptions&);

struct TallyOptions {
    std::string file;
    std::uint64_t vote = 0;  // 0: the last one
    std::string config;      // of RCTab's records; empty: the one beside them
    exchange::CountWishes wishes;
    bool methods = false;    // tells the ways of counting in place of a file's result
    bool compare = false;    // tells what other rules would have given, too
    std::string picture;     // .svg, .pdf or .png to draw; empty: none
};
int tally(Console&, const TallyOptions&);

struct ConvertOptions {
    std::string file, out, config;
    std::uint64_t vote = 0;  // of a session; 0: the last one
};
int convert(Console&, const ConvertOptions&);

struct ExportOptions {
    std::string file, to, out;
    std::string frame;  // title; empty: the whole session
    std::string table = "cards";  // of csv: cards, votes, pins or averages
};
int export_session(Console&, const ExportOptions&);

struct ReportOptions {
    std::string file, out;
};
int report(Console&, const ReportOptions&);

struct DossierOptions {
    std::vector<std::string> files;
    std::string out;
};
int dossier(Console&, const DossierOptions&);

struct MergeOptions {
    std::string out;
    std::vector<std::string> files, labels;  // labels: of the files, in their order
};
int merge(Console&, const MergeOptions&);

struct RescueOptions {
    std::string file, out;
};
int rescue(Console&, const RescueOptions&);

// Where the host listens.
struct DoorOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;
    std::string code, pin;
};
struct HostOptions {
    std::string file;
    DoorOptions door;
    bool open_vote = false;  // starts the first vote activity and opens its vote
    bool photos = false;     // phones may send photos while a board is open
};
int host(Console&, const HostOptions&);

struct RehearseOptions {
    std::string file;
    DoorOptions door;
    int people = 30;
    std::uint64_t seed = 1;
    bool twice = false, drop = false, close = false;
    bool agenda = false;  // all of it, one activity after the other
    std::string url;  // of a host that runs elsewhere; then there is no file
};
int rehearse(Console&, const RehearseOptions&);

struct Picture {
    int width_px = 1920, height_px = 1080;
    platform::Renderer renderer = platform::Renderer::best;
};

struct WindowChoice {
    std::string platform = "sdl";
    Picture picture;
    bool full_screen = false;
};
struct OpenOptions {
    std::string file, folder;
    bool review = false;
    DoorOptions door;
    WindowChoice window;
};
int open(Console&, const OpenOptions&);

struct KioskOptions {
    std::string host, code, name, pin = "0000", outbox;
    int dpi = 0;  // of the screen, when the window system does not know it
    WindowChoice window;
};
int kiosk(Console&, const KioskOptions&);

struct PlayOptions {
    std::string script, session, out;
    std::uint64_t seed = 1;
    Picture picture;
    ui::Settings look;  // but for the language
};
int play(Console&, const PlayOptions&);

struct ShotsOptions {
    std::string file, out;
    Picture picture;
    ui::Settings look;  // but for the language
};
int shots(Console&, const ShotsOptions&);

}  // namespace app
