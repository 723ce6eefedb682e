#pragma once
// The facilitator's desk: one session, one room, one shell of screens. It lends the screens a World
// for each frame and fulfils their wishes. It knows no window: the program, the script player and
// the picture maker each bring their own.

#include "app/commands.h"
#include "app/photo_desk.h"
#include "app/settings.h"
#include "base/run_queue.h"
#include "net/host.h"
#include "session/session.h"
#include "ui/app_shell.h"

#include <memory>

namespace app {

struct DeskOptions {
    Folders folders;
    session::Surroundings surroundings;
    Clock clock;   // of the wall
    Clock steady;  // for motion
    ui::Settings settings;
    bool keep_settings = true;  // between two starts
    DoorOptions door;
    int utc_offset_minutes = 0;
    PhotoDesk::Working photos = PhotoDesk::Working::on_its_thread;
    std::function<void()> wake;  // from any thread: something is to be done
};

class Desk {
public:
    Desk(DeskOptions, ui::TextureStore&, ui::Clipboard&, ui::ShellOptions);
    ~Desk();

    // Throw base::Failure.
    void open_session(const std::string& path, session::Mode);
    void create_session(const std::string& path, const workshop::CreateSession&);
    void close_session();
    void open_room();
    void close_room();

    void go_to(ui::Place);
    void take(const input::Event& event) { shell_->take(event); }
    // Runs what other threads posted, draws a frame and fulfils its wishes; the picture is the one
    // after them.
    ImDrawData& frame();
    // Milliseconds until the next frame; 0: at once; negative: only after an event or a wake.
    base::Milliseconds next_frame_in();
    bool wants_to_quit() const { return quit_; }

    session::Session* session() { return session_.get(); }
    net::Host* room() { return room_.get(); }
    ui::Shell& shell() { return *shell_; }
    const ui::Settings& settings() const { return settings_; }
    base::RunQueue& queue() { return queue_; }
    base::Milliseconds now() const { return options_.clock(); }

private:
    ui::World world();
    bool can_undo();
    std::string warning() const;
    void fulfil(ui::Wishes);
    void propose(const ui::Wanted&);
    void act(const ui::Action&);
    void carry_out(const ui::NewFromRecipe&);
    void carry_out(const ui::OpenSession&);
    void carry_out(const ui::ReviewSession&);
    void carry_out(const ui::CloseSession&);
    void carry_out(const ui::GoTo&);
    void carry_out(const ui::OpenRoom&);
    void carry_out(const ui::CloseRoom&);
    void carry_out(const ui::AllowPhotos&);
    void carry_out(const ui::UndoLast&);
    void carry_out(const ui::RestoreBoard&);
    void carry_out(const ui::SetPin&);
    void carry_out(const ui::OpenVoteNow&);
    void carry_out(const ui::UnlockFrame&);
    void carry_out(const ui::OpenProject&);
    void carry_out(const ui::CloseVoteNow&);
    void carry_out(const ui::ChangeSettings&);
    void carry_out(const ui::Quit&);
    void carry_out(const ui::CastHere&);
    void carry_out(const ui::TakePhotoIn&);
    void carry_out(const ui::LayUnder&);
    void carry_out(const ui::ReadList&);
    void carry_out(const ui::PutListAway&);
    base::Vec2 beside_others(base::Vec2 at) const;
    void carry_out(const ui::NextPerson&);  // of kiosks
    void carry_out(const ui::LeaveKiosk&);
    void carry_out(const ui::OfRun&);
    void carry_out(const ui::OfCrowd&);
    void carry_out(const ui::ShowWall&);
    void follow_agenda();
    void lay_method();
    bool unlocked(const std::string& pin);
    bool accepted(const session::Answer&);
    void tell(const base::Refusal&);
    void use_language(const std::string& language);
    void adopt(std::unique_ptr<session::Session>);
    void move_session(const base::Refusal& failure);
    void read_shelf(std::size_t most);

    DeskOptions options_;
    base::RunQueue queue_;
    ui::Settings settings_;
    std::unique_ptr<session::Session> session_;
    PhotoDesk photos_;
    std::unique_ptr<net::Host> room_;
    std::unique_ptr<ui::Shell> shell_;
    std::vector<methods::Recipe> recipes_;
    std::map<std::string, methods::Reference> references_;
    workshop::ProjectId project_;  // that was asked for from the portfolio
    workshop::SharedMethods methods_;
    std::vector<session::ShelfCard> shelf_;
    std::optional<ui::Place> place_;
    std::optional<ui::CardList> list_;
    std::uint64_t lists_ = 0;  // read so far
    std::uint64_t published_seq_ = 0;
    workshop::ActivityId shown_activity_;  // whose screen is shown
    bool shown_end_ = false;
    struct Undoable {  // whether the facilitator can undo, after this entry
        std::uint64_t seq = 0;
        bool any = false;
    } undoable_;
    bool quit_ = false;
};

}  // namespace app
