#include "ui/stamp_view.h"

#include "ui/layout.h"

namespace ui {

std::string stamp_label(const base::Words& words, const workshop::Stamp& stamp) {
    if (stamp.number) {
        const std::string pin = words.say("Pin {n}", {{"n", std::to_string(stamp.number)}});
        return stamp.word.empty() ? pin : pin + " · " + stamp.word;
    }
    return stamp.word.empty() ? words.say(workshop::row_of(stamp.kind).word) : stamp.word;
}

painting::StampLook stamp_look(const Kit& kit, const workshop::Stamp& stamp) {
    painting::StampLook look;
    look.kind = stamp.kind;
    // Upright, and dark in every theme: plans are white.
    if (stamp.kind == workshop::StampKind::pin) {
        look.word = std::to_string(stamp.number);
        return look;
    }
    look.turn = stamp.pose.turn;
    if (workshop::row_of(stamp.kind).written) look.word = stamp_label(kit.words(), stamp);
    look.ink_rgb = kit.theme().ink;
    look.paper_rgb = kit.theme().surface;
    look.tint_rgb = kit.theme().accent_soft;
    return look;
}

std::string key_of(const painting::StampLook& look, float px_per_unit) {
    return "stamp " + std::to_string(int(look.kind)) + " " + std::to_string(int(look.turn)) + " " +
           look.word + "\x1f" + std::to_string(look.ink_rgb) + " " +
           std::to_string(look.paper_rgb) + " " + std::to_string(look.tint_rgb) + " " +
           std::to_string(px_per_unit);
}

workshop::Stamp stamp_sample(workshop::StampKind kind) {
    workshop::Stamp stamp;
    stamp.kind = kind;
    if (kind == workshop::StampKind::pin) stamp.number = 1;
    return stamp;
}

void draw_stamp_sample(Kit& kit, base::Rect box, workshop::StampKind kind) {
    const painting::StampLook look = stamp_look(kit, stamp_sample(kind));
    const base::Vec2 units = workshop::row_of(kind).size_units;
    const float scale = std::min(box.w / units.x, box.h / units.y);
    if (scale <= 0) return;
    kit.picture(centred(box, units * scale), key_of(look, scale),
                [&] { return painting::stamp_picture(look, scale); });
}

}  // namespace ui
