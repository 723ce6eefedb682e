// What lies under a finger: the scene from its end.

#include "board/scene.h"

namespace board {
namespace {

// What a shape is to a finger; nothing: it lets through.
struct Touched {
    base::Vec2 px;
    using Answer = std::optional<Target>;
    using Kind = Target::Kind;

    Answer operator()(const FrameShape& s) const {
        Target target{Kind::frame, {}, {}, 0, 0, {}, s.frame};
        if (s.frame && s.title_px.contains(px)) return target;
        target.kind = Kind::grip;
        if (s.frame && s.grip_px.contains(px)) return target;
        return {};
    }
    Answer operator()(const NameShape& s) const {
        if (!s.px.contains(px)) return {};
        return Target{Kind::name, {}, {}, 0, 0, {}, s.frame, s.place};
    }
    Answer operator()(const CurveShape& s) const {
        if (!s.px.contains(px)) return {};
        return Target{Kind::curve, {}, {}, 0, 0, {}, s.frame};
    }
    Answer operator()(const TraceShape&) const { return {}; }
    Answer operator()(const PanelShape& s) const {
        if (!s.title_px.contains(px)) return {};
        return Target{Kind::cluster, {}, s.cluster, 0, 0};
    }
    Answer operator()(const StampShape& s) const {
        if (!s.px.contains(px)) return {};
        Target target{Kind::stamp, {}, {}, 0, 0};
        target.stamp = s.stamp;
        return target;
    }
    Answer operator()(const CardShape& s) const {
        if (!s.px.contains(px)) return {};
        return Target{Kind::card, s.card, {}, 0, 0};
    }
    Answer operator()(const LinkWordShape& s) const {
        if (!s.px.contains(px)) return {};
        return Target{Kind::link, s.from, {}, 0, 0, s.to};
    }
    Answer operator()(const MinusShape& s) const {
        if (!s.px.contains(px)) return {};
        return Target{Kind::minus, s.card, s.cluster, 0, 0};
    }
    Answer operator()(const CaretShape& s) const {
        if (!s.px.contains(px)) return {};
        return Target{Kind::caret, {}, {}, s.hand, 0};
    }
    Answer operator()(const LargeShape& s) const {
        if (!s.at.px.contains(px)) return {};
        return Target{Kind::large, s.card, {}, s.hand, 0};
    }
    Answer operator()(const PaletteShape& s) const {
        if (!s.px.contains(px)) return {};
        return Target{Kind::palette, {}, {}, s.hand, 0};
    }
    Answer operator()(const ItemShape& s) const {
        if (!s.item.px.contains(px)) return {};
        return Target{s.on_keyboard ? Kind::strip : Kind::item, {}, {}, s.hand, s.index};
    }
    Answer operator()(const KeyboardShape& s) const {
        if (!s.px.contains(px)) return {};
        return Target{Kind::keyboard, {}, {}, s.hand, 0};
    }
    Answer operator()(const SheetShape& s) const {
        if (!s.px.contains(px)) return {};
        const bool on_paper = s.paper_px.contains(px);
        return Target{on_paper ? Kind::paper : Kind::sheet, {}, {}, s.hand, 0};
    }
    Answer operator()(const ZoneShape& s) const {
        Target target{Kind::zone, {}, {}, 0, 0};
        target.zone = s.zone;
        if (s.tag_px.contains(px)) return target;
        target.kind = Kind::zone_grip;
        if (s.grip_px.contains(px)) return target;
        return {};
    }
    Answer operator()(const ClearShape& s) const {
        if (!s.px.contains(px)) return {};
        return Target{Kind::paper, {}, {}, s.hand, 0};
    }
    Answer operator()(const StrokeShape&) const { return {}; }
    Answer operator()(const LinkShape&) const { return {}; }
    Answer operator()(const TieShape&) const { return {}; }
    Answer operator()(const ThreadShape&) const { return {}; }
    Answer operator()(const LoopShape&) const { return {}; }
    Answer operator()(const LineShape&) const { return {}; }
    Answer operator()(const PairShape&) const { return {}; }
    Answer operator()(const FingerShape&) const { return {}; }
    Answer operator()(const NoticeShape&) const { return {}; }
};

}  // namespace

Target hit(const Scene& scene, base::Vec2 px) {
    for (auto shape = scene.shapes.rbegin(); shape != scene.shapes.rend(); ++shape) {
        if (const auto target = std::visit(Touched{px}, *shape)) return *target;
    }
    // A word that is small on the screen may be missed by a little.
    for (const Shape& shape : scene.shapes) {
        const auto* word = std::get_if<LinkWordShape>(&shape);
        if (word && word->touch_px.contains(px)) {
            return {Target::Kind::link, word->from, {}, 0, 0, word->to};
        }
    }
    return {};
}

}  // namespace board
