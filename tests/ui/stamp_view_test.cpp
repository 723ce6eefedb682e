#include "ui/stamp_view.h"

#include <doctest/doctest.h>

TEST_CASE("a stamp in the palette says what it is; only a pin has a number") {
    const base::Words english;
    for (int i = 0; i < workshop::stamp_kind_count; ++i) {
        const auto kind = workshop::StampKind(i);
        const std::string label = ui::stamp_label(english, ui::stamp_sample(kind));
        if (kind == workshop::StampKind::pin) CHECK(label == "Pin 1");
        else CHECK(label == english.say(workshop::row_of(kind).word));
    }
}
