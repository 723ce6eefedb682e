#include "app/cli.h"

#include "app/commands.h"
#include "app/document_pages.h"
#include "base/limits.h"

#include <sodium.h>
#include <CLI/CLI.hpp>

#include <iostream>

namespace app {
namespace {

// The command that was chosen, ready to run.
using Chosen = std::function<int(Console&)>;

class CommandLine {
public:
    CommandLine() {
        line_.require_subcommand(1);
        line_.set_version_flag("--version", FABRIQUE_VERSION);
        line_.footer(
            "Exit codes: 0 done; 1 failed, with one sentence on stderr; 2 the command line is "
            "wrong.\n"
            "--lang fr|en chooses the language of the interface and of sentences (default fr).");
        files();
        rooms();
        screens();
        headless();
    }

    CLI::App& line() { return line_; }
    const Chosen& chosen() const { return chosen_; }
    const std::string& language() const { return language_; }
    bool json() const { return json_; }

private:
    // A command with the options that all have.
    template <class Options>
    CLI::App* add(const char* name, const char* help, int (*command)(Console&, const Options&),
                  Options& options, bool prints_data) {
        CLI::App* sub = line_.add_subcommand(name, help);
        sub->add_option("--lang", language_, "Language: fr or en")
            ->check(CLI::IsMember({"fr", "en"}))
            ->capture_default_str();
        if (prints_data) sub->add_flag("--json", json_, "Print one JSON document");
        sub->callback([this, command, &options] {
            chosen_ = [command, &options](Console& console) { return command(console, options); };
        });
        return sub;
    }

    void files() {
        auto* sub = add("new", "Make a session file from a recipe", new_session, new_, true);
        sub->add_option("FILE", new_.file, "The file to make, name.fabrique")->required();
        sub->add_option("--title", new_.title, "Title of the session");
        sub->add_option("--place", new_.place, "Where it takes place");
        sub->add_option("--date", new_.date, "Day, as 2026-11-20");
        sub->add_option("--recipe", new_.recipe, "Recipe, see assets/recipes")
            ->capture_default_str();
        sub = add("info", "What a session file holds", info, info_, true);
        sub->add_option("FILE", info_.file, "Session file")->required();
        sub = add("verify", "Whether a session file is whole; exit 0 only then", verify, verify_,
                  true);
        sub->add_option("FILE", verify_.file, "Session file")->required();
        sub = add("dump", "The state of a session as readable text", dump, dump_, true);
        sub->add_option("FILE", dump_.file, "Session file")->required();
        sub->add_flag("--entries", dump_.entries,
                      "Every entry, a line each, in place of the state");
        sub = add("photo", "Put a photo on the board of a session that is not open elsewhere",
                  photo, photo_, true);
        sub->add_option("FILE", photo_.file, "Session file")->required();
        sub->add_option("PICTURE", photo_.picture, "JPEG or PNG file")->required();
        sub->add_option("--caption", photo_.caption, "What is written below it");
        sub = add("background", "Lay a plan or the pages of a PDF under the cards of a session",
                  background, background_, true);
        sub->add_option("FILE", background_.file, "Session file, not open elsewhere")->required();
        sub->add_option("PICTURE", background_.picture, "JPEG, PNG or PDF file")->required();
        sub->add_option("--pages", background_.pages, "Of a PDF: 3, or 1-3 (default: all)");
        sub->add_option("--at", background_.at,
                        "Top left corner, x,y in board units (default: right of everything)");
        sub->add_option("--width", background_.width, "Of each, board units (default: by itself)")
            ->check(CLI::Range(base::limits::frame_side_units_min,
                               base::limits::frame_side_units_max));
        sub = add(draw_pages_command, "Inside the program: draw the pages of a document",
                  draw_pages, draw_pages_, false);
        sub->group("");
        sub->add_option("FILE", draw_pages_.file)->required();
        sub->add_option("FIRST", draw_pages_.first)->required();
        sub->add_option("LAST", draw_pages_.last)->required();
        sub = add("erase-photo", "Erase a photo for good, from the session's files too",
                  erase_photo, erase_photo_, true);
        sub->add_option("FILE", erase_photo_.file, "Session file")->required();
        sub->add_option("DIGEST", erase_photo_.digest,
                        "Its digest or the first digits of it, see export")
            ->required();
        sub = add("cards", "Make cards of a list or a table, in a session not open elsewhere",
                  cards, cards_, true);
        sub->add_option("FILE", cards_.file, "Session file")->required();
        sub->add_option("TABLE", cards_.table, "CSV file, or .txt: one line one card")->required();
        sub->add_option("--map", cards_.map,
                        "Which column says what: text, colour, college, table or group = name or "
                        "number of a column (default: guessed); may be repeated");
        counts_and_copies();
    }

    void counts_and_copies() {
        elections();
        auto* sub = add("export", "Write a session for other programs", export_session, export_,
                        false);
        sub->add_option("FILE", export_.file, "Session file")->required();
        sub->add_option("--to", export_.to, "Format")
            ->required()
            ->check(CLI::IsMember({"json", "csv", "xlsx", "decidim-close"}));
        sub->add_option("--table", export_.table, "With csv: which table")
            ->check(CLI::IsMember({"cards", "votes", "pins", "averages", "taps", "actions",
                                   "projects", "crossing"}))
            ->capture_default_str();
        sub->add_option("--frame", export_.frame,
                        "With csv: only the frame of this title, as the table it is");
        sub->add_option("--out", export_.out, "File to write (default: stdout; not of xlsx)");
        sub = add("report",
                  "Write the minutes of a session: PDF, ODT or Markdown by the file's ending",
                  report, report_, false);
        sub->add_option("FILE", report_.file, "Session file")->required();
        sub->add_option("--out", report_.out, "report.pdf, report.odt or report.md")->required();
        sub = add("dossier", "Write a dossier for the Prix Territoria from sessions: ODT or PDF",
                  dossier, dossier_, true);
        sub->add_option("FILE", dossier_.files, "Session files")->required();
        sub->add_option("--out", dossier_.out, "dossier.odt or dossier.pdf")->required();
        sub = add("merge", "Make one session of those that several tables worked on at the same "
                           "time", merge, merge_, true);
        sub->add_option("OUT", merge_.out, "The file to make")->required();
        sub->add_option("FILE", merge_.files, "Session files; they are not changed")->required();
        sub->add_option("--label", merge_.labels,
                        "What each file is called, in their order (default: Table 1, Table 2…)");
        sub = add("rescue", "Copy what can be proven of a damaged session to a fresh file", rescue,
                  rescue_, false);
        sub->add_option("FILE", rescue_.file, "Damaged session file; it is not changed")
            ->required();
        sub->add_option("OUT", rescue_.out, "The file to make")->required();
    }

    void elections() {
        auto* sub = add("tally", "Count a vote again: of a session, or of a file of another tool",
                        tally, tally_, true);
        auto* what = sub->add_option_group("what");
        what->add_option("FILE", tally_.file,
                         "Session, .pb, .soc, .soi, .toc, .toi, .cat, .cvotes or .csv file");
        what->add_flag("--methods", tally_.methods, "Tell the ways of counting instead");
        what->require_option(1);
        election_file(sub, tally_.vote, tally_.config);
        exchange::CountWishes& wishes = tally_.wishes;
        sub->add_option("--method", wishes.method, "Way of counting (default: as the file says)");
        sub->add_option("--param", wishes.parameters, "Of the method, NAME=VALUE; may be repeated")
            ->allow_extra_args(false);
        sub->add_option("--winners", wishes.winners, "How many win")
            ->check(CLI::Range(std::size_t(1), base::limits::election_options_max));
        sub->add_option("--college", wishes.colleges,
                        "A college weighs so much of the whole, KEY=WEIGHT; may be repeated")
            ->allow_extra_args(false);
        sub->add_option("--lot", wishes.seed, "What was called out in the room: draws ties");
        sub->add_flag("--compare", tally_.compare, "Tell what other rules would have given, too");
        sub->add_option("--picture", tally_.picture,
                        "Draw the result, too: FILE.svg, .pdf or .png");
        sub = add("convert", "Write a vote as a file of another tool", convert, convert_, true);
        sub->add_option("FILE", convert_.file, "As tally reads it")->required();
        sub->add_option("OUT", convert_.out, "The file to write; its ending says the format")
            ->required();
        election_file(sub, convert_.vote, convert_.config);
    }

    static void election_file(CLI::App* sub, std::uint64_t& vote, std::string& config) {
        sub->add_option("--vote", vote, "Of a session: number of the vote (default: the last one)");
        sub->add_option("--config", config,
                        "RCTab's configuration of a .csv file (default: NAME_config.json beside "
                        "it)");
    }

    static void door(CLI::App* sub, DoorOptions& options) {
        sub->add_option("--address", options.address,
                        "Address to listen on; this machine only unless you say otherwise")
            ->capture_default_str();
        sub->add_option("--port", options.port, "Port (default: any free one)");
        sub->add_option("--code", options.code, "Pairing code (default: made up)");
        sub->add_option("--pin", options.pin,
                        "The facilitator's PIN for secret votes; a new one has 6 to 12 digits");
    }

    void rooms() {
        auto* sub = add("host", "Receive kiosks and phones for a session, without a screen", host,
                        host_, true);
        sub->add_option("FILE", host_.file, "Session file")->required();
        sub->add_flag("--open-vote", host_.open_vote,
                      "Start the first vote on the agenda and open it");
        sub->add_flag("--photos", host_.photos,
                      "Phones may send photos while an activity on a board is under way");
        door(sub, host_.door);
        sub = add("rehearse", "Let simulated participants take part through the real doors",
                  rehearse, rehearse_, true);
        auto* file =
            sub->add_option("FILE", rehearse_.file, "Session file; it receives the ballots");
        auto* url =
            sub->add_option("--url", rehearse_.url, "A host that is running, in place of FILE");
        file->excludes(url);
        sub->add_option("--people", rehearse_.people, "How many")
            ->check(CLI::Range(1, 500))
            ->capture_default_str();
        sub->add_option("--seed", rehearse_.seed, "Their choices follow from it")
            ->capture_default_str();
        sub->add_flag("--twice", rehearse_.twice, "Everyone sends each ballot twice");
        sub->add_flag("--drop", rehearse_.drop, "Everyone loses the connection once");
        sub->add_flag("--close", rehearse_.close, "Close the vote at the end");
        sub->add_flag("--agenda", rehearse_.agenda,
                      "Through the whole agenda: they arrive, write, answer and vote, as each "
                      "activity asks")
            ->excludes(url);
        door(sub, rehearse_.door);
    }

    static void window(CLI::App* sub, WindowChoice& choice) {
        sub->add_option("--platform", choice.platform, "Window library")
            ->check(CLI::IsMember({"sdl", "glfw"}))
            ->capture_default_str();
        sub->add_flag("--full-screen,!--windowed", choice.full_screen, "Fill the screen");
        picture(sub, choice.picture);
    }

    static void picture(CLI::App* sub, Picture& choice) {
        sub->add_option_function<std::string>(
            "--size",
            [&choice](const std::string& text) {
                int &width = choice.width_px, &height = choice.height_px, used = 0;
                if (std::sscanf(text.c_str(), "%dx%d%n", &width, &height, &used) != 2 ||
                    std::size_t(used) != text.size() || width < 320 || height < 320 ||
                    width > 7680 || height > 7680) {
                    throw CLI::ValidationError("--size", "give a size such as 1920x1080");
                }
            },
            "Size in pixels, as 1920x1080");
        static const std::map<std::string, platform::Renderer> names = {
            {"gl", platform::Renderer::gl}, {"cpu", platform::Renderer::cpu}};
        sub->add_option("--renderer", choice.renderer,
                        "Who paints: gl or cpu (default: OpenGL where a graphics card is)")
            ->transform(CLI::CheckedTransformer(names));
    }

    // As a person would choose it in the settings.
    static void look(CLI::App* sub, ui::Settings& choice) {
        std::vector<std::string> themes;
        for (const ui::Theme& theme : ui::themes()) themes.push_back(theme.key);
        sub->add_option("--theme", choice.theme, "Colours of the interface")
            ->check(CLI::IsMember(themes))
            ->capture_default_str();
        sub->add_option("--text", choice.text_percent, "Size of letters, percent")
            ->check(CLI::IsMember(ui::text_percents))
            ->capture_default_str();
        sub->add_flag("--low-reach", choice.low_reach, "Everything to be touched lies low");
        sub->add_flag("--table", choice.table, "People sit around this screen, as at a table");
    }

    void screens() {
        auto* sub = add("open", "Open a session on this screen, or the shelf", open, open_, false);
        sub->add_option("FILE", open_.file, "Session file (default: the shelf)");
        sub->add_flag("--review", open_.review, "Read-only, with the timeline");
        sub->add_option("--folder", open_.folder, "Folder of the sessions on the shelf");
        // Nothing listens before the facilitator opens the room; then everybody in it may come.
        open_.door.address = "0.0.0.0";
        door(sub, open_.door);
        window(sub, open_.window);
        sub = add("kiosk", "A voting station joined to a host", kiosk, kiosk_, false);
        sub->add_option("--host", kiosk_.host, "Address of the host, http://…")->required();
        sub->add_option("--code", kiosk_.code, "Pairing code shown on the shared screen")
            ->required();
        sub->add_option("--name", kiosk_.name, "Name of this station");
        sub->add_option("--pin", kiosk_.pin, "PIN that leaves the kiosk")->capture_default_str();
        sub->add_option("--dpi", kiosk_.dpi, "Pixels per inch of this screen (default: as it says)")
            ->check(CLI::Range(40, 600));
        sub->add_option("--outbox", kiosk_.outbox,
                        "File that keeps a sealed ballot until the host has it");
        kiosk_.window.full_screen = true;
        window(sub, kiosk_.window);
    }

    void headless() {
        auto* sub = add("play", "Play a script on the real interface, without a display", play,
                        play_, true);
        sub->add_option("SCRIPT", play_.script, "Script, see the README")->required();
        sub->add_option("--session", play_.session, "Session file to make or go on with")
            ->required();
        sub->add_option("--out", play_.out, "Folder for pictures")->required();
        sub->add_option("--seed", play_.seed, "Everything random follows from it")
            ->capture_default_str();
        picture(sub, play_.picture);
        look(sub, play_.look);
        sub = add("shots", "A picture of every screen", shots, shots_, true);
        sub->add_option("FILE", shots_.file, "Session file")->required();
        sub->add_option("--out", shots_.out, "Folder for pictures")->required();
        picture(sub, shots_.picture);
        look(sub, shots_.look);
    }

    CLI::App line_{"Fabrique: participatory co-design workshops for a city", "fabrique"};
    Chosen chosen_;
    std::string language_ = "fr";
    bool json_ = false;
    NewOptions new_;
    FileOptions info_, verify_;
    DumpOptions dump_;
    PhotoOptions photo_;
    ErasePhotoOptions erase_photo_;
    CardsOptions cards_;
    BackgroundOptions background_;
    DrawPagesOptions draw_pages_;
    TallyOptions tally_;
    ConvertOptions convert_;
    ExportOptions export_;
    ReportOptions report_;
    DossierOptions dossier_;
    MergeOptions merge_;
    RescueOptions rescue_;
    HostOptions host_;
    RehearseOptions rehearse_;
    OpenOptions open_;
    KioskOptions kiosk_;
    PlayOptions play_;
    ShotsOptions shots_;
};

// CLI11's message without its line breaks, as one sentence.
std::string one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    while (!text.empty() && text.back() == ' ') text.pop_back();
    return text;
}

}  // namespace

int run(int argc, char** argv) {
    if (sodium_init() < 0) {
        std::cerr << "The random source of this machine does not answer.\n";
        return exit_failed;
    }
    CommandLine command_line;
    try {
        command_line.line().parse(argc, argv);
    } catch (const CLI::Success& asked) {  // --help, --version
        return command_line.line().exit(asked);
    } catch (const CLI::ParseError& fault) {
        std::cerr << one_line(fault.what()) << " (fabrique --help)\n";
        return exit_usage;
    }
    const Folders folders = find_folders();
    Console console{folders, load_words(folders, command_line.language()), std::cout, std::cerr,
                    command_line.json()};
    try {
        return command_line.chosen()(console);
    } catch (const base::Failure& failure) {
        std::cerr << base::sentence(console.words, failure.refusal()) << "\n";
    } catch (const std::exception& fault) {
        std::cerr << console.words.say("Something went wrong: {fault}",
                                       {{"fault", one_line(fault.what())}})
                  << "\n";
    }
    return exit_failed;
}

}  // namespace app
