#pragma once
// What of a prototype follows from what lies where. All lengths are board units; places on a screen
// are told from its frame's corner.

#include "base/words.h"
#include "workshop/intents.h"
#include "workshop/state.h"

namespace workshop {

// The part of it that lies on the screen.
base::Rect cut_to(const Frame&, base::Rect);
// Those of a screen, in reading order, each cut to what can be seen of it; none that cannot be hit.
struct ShownZone {
    ZoneId id;
    base::Rect at;
    FrameId to;  // a screen that is there; 0: nowhere
};
std::vector<ShownZone> zones_of(const State&, FrameId);
// Of several the one that was drawn last; null: beside all of them.
const Zone* zone_at(const State&, FrameId, base::Vec2);
// Where it leads to now: 0 where that screen is gone.
FrameId target_of(const State&, const Zone&);
// The zone that was laid on a stamp: both cover nearly the same place. Null: none.
const Zone* zone_on(const State&, const Stamp&);
// A stamp's place on its screen; nothing: it lies on none.
struct OnScreen {
    FrameId screen;
    base::Rect at;  // from its corner
};
std::optional<OnScreen> on_screen(const State&, const Stamp&);
// How a zone is called for who cannot see it: the word of the stamp in it, or the title of the
// screen it leads to. May be empty.
std::string name_of(const State&, const ShownZone&, const Frame& on);
// What testers are told at the end of a run, an English key; see base/words.h.
const char* sentence_of(RunEnd);
// What is written on a screen, in reading order: words of stamps, texts of cards.
std::vector<std::string> words_on(const State&, const Frame&);
// From bottom to top, also those that only reach into it; none that a folded group hides.
std::vector<const Card*> cards_seen_on(const State&, const Frame&);
// Another text when anything that is drawn on the screen is another; 16 hexadecimal digits.
std::string fingerprint_of(const State&, const Frame&);

// How many columns a table has at least to take the feedback: one for each question.
constexpr std::size_t feedback_columns = feedback_parts.size();
bool takes_feedback(const Frame&);
PlaceFrame proposed_feedback_grid(base::Vec2 middle, const base::Words&);
// Where the next answer to a question is put down.
base::Vec2 feedback_place(const State&, const PrototypeTest&, FeedbackPart);

}  // namespace workshop
