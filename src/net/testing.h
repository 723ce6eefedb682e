#pragma once
// Testers of a prototype (workshop/testing.h) and what their browsers and kiosks are shown and say.
// Which run belongs to which device is known in memory only.

#include "workshop/prototype.h"

#include <array>

namespace net {

struct TesterSees {
    workshop::RunId run;
    std::string task, title;
    base::Vec2 size;  // of the screen, board units
    struct Zone {
        workshop::ZoneId id;
        std::string name;  // may be empty
        bool operator==(const Zone&) const = default;
    };
    std::vector<Zone> zones;         // in reading order
    std::vector<std::string> words;  // written on the screen, in reading order
    std::string picture;             // changes with what lies on the screen
    std::size_t taps = 0, visits = 0;  // so far
    bool went_nowhere = false;         // the last tap
    std::optional<workshop::RunEnd> end;
    bool operator==(const TesterSees&) const = default;
};

// A tap as a browser or a kiosk tells it: on a zone reached by keyboard, or on a place of the
// picture.
struct TapAsked {
    std::size_t taps = 0;  // before this one: the tap of an older page is none
    workshop::ZoneId zone;
    base::Vec2 at_px;
    float width_px = 0;  // of the picture as it was shown; its height follows
    std::optional<base::Milliseconds> after_ms;
    bool operator==(const TapAsked&) const = default;
};

using Feedback = std::array<std::string, workshop::feedback_parts.size()>;

}  // namespace net
