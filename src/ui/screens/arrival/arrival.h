#pragma once
// Who is there: people say, without a name, for whom they speak and at which table they sit, by
// touching the screen, at a kiosk or on a phone.

#include "ui/room_panel.h"
#include "ui/screen.h"
#include "ui/screens/vote/bar.h"
#include "ui/top_bar.h"

namespace ui {

struct ArrivalView {
    struct Row {
        std::string key, name;
        workshop::Shape shape = workshop::Shape::circle;
        Rgb rgb = 0;
        std::uint32_t people = 0;  // at the chosen table, or in all
        std::string count;         // “12 people”
    };
    TopBarView bar;
    RoomView room;
    std::string title, instruction, total;
    std::vector<Row> rows;
    std::vector<std::string> tables;  // “All tables” first; empty: the session has none
    bool may_count = false;
    bool counts_at_table = false;     // a table is chosen, or there are none
};

struct ArrivalHere {
    BarHere bar;
    int table = 0;  // of the view's; 0: all
};

ArrivalView arrival_screen(const World&, const base::Words&, const ArrivalHere&);

class ArrivalScreen : public Screen {
public:
    const char* name() const override { return "arrival"; }
    void draw(Kit&, const World&, Wishes&) override;
    base::Milliseconds wakes_in(const World&) const override;

private:
    ArrivalHere here_;
};

}  // namespace ui
