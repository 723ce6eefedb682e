#pragma once
// Plays a script on a stage. Each command is a row of a table (player.cpp): name, how it is
// written, what it does; `fabrique play --help` and the README show the same table.

#include "app/script.h"
#include "app/stage.h"
#include "net/rehearsal.h"

#include <functional>
#include <iosfwd>
#include <map>

namespace app {

struct PlayReport {
    int commands = 0;
    int people = 0, counted = 0;        // simulated participants, and their ballots
    int arrived = 0, written = 0;       // who was counted, and what was written
    int testers = 0;                    // simulated, of prototypes
    std::vector<std::string> pictures;  // paths
};

class Player {
public:
    // `session` is made by the command `new`, or opened by `open`.
    Player(Stage&, std::string session, std::string language, std::ostream& progress);
    // Throws base::Failure at the first command that cannot be done or is not as expected.
    PlayReport play(const std::vector<Line>&);

    struct Command {
        const char* name;
        const char* usage;
        void (Player::*play)(Words&);
    };
    static std::span<const Command> commands();

private:
    // What one contact does, and when.
    struct Step {
        base::Milliseconds at = 0;
        std::function<void()> act;
    };
    using Movement = std::vector<Step>;

    void clock(Words&);
    void wait(Words&);
    void await(Words&);
    void make(Words&);
    void open(Words&);
    void close(Words&);
    void on(Words&);
    void kiosk(Words&);
    void tap(Words&);
    void press(Words&);
    void drag(Words&);
    void together(Words&);
    void end_together(Words&);
    void finger(Words&);
    void pen(Words&);
    void contact(Words&, input::PointerKind);
    void pinch(Words&);
    void twist(Words&);
    void type(Words&);
    void spell(Words&);
    void card(Words&);
    void key(Words&);
    void drop(Words&);
    void clipboard(Words&);
    void people(Words&);
    void testers(Words&);
    void shot(Words&);
    void expect(Words&);
    void expect_cards(Words&);
    void expect_held(Words&);
    void list(Words&);
    void kill(Words&);

    void play_line(const Line&);
    // On a thread of its own, while told time goes on with every change of the session.
    void meanwhile(const std::function<void()>& work, int people);
    net::Host& open_room();
    // 400,300 or the middle of a labelled item, [nth N] when there are several.
    base::Vec2 place(Words&, const char* what);
    const ui::Item* labelled(const std::string& label, int nth);
    const ui::Item* find(const std::string& label, int nth);
    [[noreturn]] void missing(const std::string& label);

    // -- player_hands.cpp
    Movement touching(base::Vec2 px, base::Milliseconds at, base::Milliseconds lasts);
    // How long a contact is on its way, and how it ends.
    struct Course {
        base::Milliseconds lasts = 400, begin = 0;
        input::PointerKind kind = input::PointerKind::finger;
        input::Phase last = input::Phase::up;
    };
    Course course_of(Words&);
    Movement moving(const Course&, const std::function<base::Vec2(float)>& way, base::Vec2 end);
    void perform(Movement);  // now, or with the others when gathering
    void perform_later(Movement);
    void perform_all(Movement);
    void tap_at(base::Vec2 px);
    base::Vec2 key_of(const std::string& letter, int keyboard);
    void pointer(std::int64_t id, input::Phase, base::Vec2 px,
                 input::PointerKind = input::PointerKind::finger);
    bool shows(const std::string& label);

    Stage& stage_;
    std::string session_;
    std::string language_;
    std::ostream& progress_;
    PlayReport report_;
    Movement together_;
    bool gathering_ = false;
    std::map<std::uint64_t, std::shared_ptr<net::Company>> companies_;  // by their seed
    std::int64_t next_pointer_ = 1'000'000;  // of gestures made by one command
};

}  // namespace app
