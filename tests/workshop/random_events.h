#pragma once
// Any event, also nonsense: numbers of things that never were, texts of any length.

#include "base/random.h"
#include "workshop/events.h"

#include <string>

namespace workshop {

class RandomEvents {
public:
    explicit RandomEvents(std::uint64_t seed) : random(seed) {}

    Event next() {
        constexpr std::size_t kinds = std::variant_size_v<AnyEvent>;
        return made(random.below(kinds), std::make_index_sequence<kinds>());
    }

    base::Random random;

private:
    template <std::size_t... index>
    Event made(std::size_t which, std::index_sequence<index...>) {
        Event event;
        ((which == index ? void(event = filled<std::variant_alternative_t<index, AnyEvent>>())
                         : void()),
         ...);
        return event;
    }
    template <class E>
    void fill_facilitation(E& e) {
        if constexpr (requires { e.why; }) e.why = Aside(random.below(aside_count));
        if constexpr (requires { e.action; }) e.action = {id()};
        if constexpr (requires { e.project; }) e.project = {id()};
        if constexpr (requires { e.crossing; }) e.crossing = {id()};
        if constexpr (requires { e.cell; }) e.cell = {{id()}, {id()}};
        if constexpr (requires { e.axes; }) e.axes = {{{{id()}}, {{id()}}, {{id()}}, {{id()}}}};
        if constexpr (requires { e.cards; }) e.cards = {{id()}, {id()}};
    }
    // Fills the fields that events share; what is left is an event of empty lists.
    template <class E>
    E filled() {
        E e;
        if constexpr (requires { e.card; }) e.card = {id()};
        if constexpr (requires { e.cluster; }) e.cluster = {id()};
        if constexpr (requires { e.stroke; }) e.stroke = {id()};
        if constexpr (requires { e.stamp; }) e.stamp = {id()};
        if constexpr (requires { e.pose; }) {
            e.pose = {place(), StampSize(random.below(stamp_size_count)),
                      QuarterTurn(random.below(quarter_turn_count))};
        }
        if constexpr (requires { e.to = QuarterTurn::none; })
            e.to = QuarterTurn(random.below(quarter_turn_count));
        if constexpr (requires { e.word; }) e.word = text();
        if constexpr (requires { e.sheet; }) e.sheet.answers[random.below(6)] = text();
        fill_facilitation(e);
        if constexpr (requires { e.into; }) e.into = {id()};
        if constexpr (requires { e.from; }) e.from = {id()};
        if constexpr (requires { e.from; }) e.to = {id()};
        if constexpr (requires { e.frame; }) e.frame = {id()};
        if constexpr (requires { e.zone; }) e.zone = {id()};
        if constexpr (requires { e.to = FrameId{}; }) e.to = {id()};
        if constexpr (requires { e.test; }) e.test = {id()};
        if constexpr (requires { e.task; }) e.task = text();
        if constexpr (requires { e.first = FrameId{}; }) e.first = {id()};
        if constexpr (requires { e.goal; }) e.goal = {id()};
        if constexpr (requires { e.run; }) e.run = {id()};
        if constexpr (requires { e.hit; }) e.hit = {id()};
        if constexpr (requires { e.next; }) e.next = {id()};
        if constexpr (requires { e.how; }) e.how = RunEnd(random.below(run_end_count));
        if constexpr (requires { e.frames; }) e.frames = {{id()}, {id()}};
        if constexpr (requires { e.kind = FrameKind::page; })
            e.kind = random.below(2) ? FrameKind::axes : FrameKind::journey;
        if constexpr (requires { e.at = base::Rect{}; }) e.at = {1, 2, 300, 400};
        if constexpr (requires { e.to = base::Rect{}; }) e.to = {5, 6, 700, 800};
        if constexpr (requires { e.columns; }) e.columns = {text(), text()};
        if constexpr (requires { e.rows; }) e.rows = {text(), text()};
        if constexpr (requires { e.row_weights; }) e.row_weights.resize(random.below(3), 1);
        if constexpr (requires { e.persona; }) e.persona = text();
        if constexpr (requires { e.feelings; })
            e.feelings = {{0, 50}, {std::uint32_t(id()), -100}};
        if constexpr (requires { e.folded; }) e.folded = random.below(2) == 0;
        if constexpr (requires { e.ink; }) e.ink = {{Nib::pen, {}, {{1, 2, 3}}}};
        if constexpr (requires { e.photo; }) e.photo.digest = {std::uint8_t(random.below(5))};
        if constexpr (requires { e.picture; })
            e.picture = {{}, {}, std::uint16_t(random.below(3)), 2, 1, 0};
        if constexpr (requires { e.to = CardId{}; }) e.to = {id()};
        if constexpr (requires { e.digest; }) e.digest = {std::uint8_t(random.below(5))};
        if constexpr (requires { e.vote; }) e.vote = {id()};
        if constexpr (requires { e.activity; }) e.activity = {id()};
        if constexpr (requires { e.title; }) e.title = text();
        if constexpr (requires { e.text; }) e.text = text();
        if constexpr (requires { e.at = base::Vec2{}; }) e.at = place();
        if constexpr (requires { e.to = base::Vec2{}; }) e.to = place();
        if constexpr (requires { e.colour; }) e.colour = Colour(random.below(colour_count));
        if constexpr (requires { e.duration_ms; }) e.duration_ms = milliseconds();
        if constexpr (requires { e.by_ms; }) e.by_ms = milliseconds() - base::minute_ms;
        if constexpr (requires { e.ballot; }) e.ballot = {std::uint8_t(random.below(5))};
        if constexpr (requires { e.token; }) e.token = {std::uint8_t(random.below(3))};
        if constexpr (requires { e.secret; }) e.secret = random.below(2) == 0;
        if constexpr (requires { e.options; })
            e.options = {{{1}, text(), {}, {}}, {{2}, "b", {}, {}}};
        if constexpr (requires { e.marks; }) e.marks = {{{id()}, std::int32_t(random.next())}};
        if constexpr (requires { e.ballots; }) e.ballots.resize(random.below(3));
        if constexpr (requires { e.rejected; }) e.rejected = std::uint32_t(random.below(3));
        if constexpr (requires { e.activities; }) e.activities = {{{id()}, {}, text(), "", 0, {}}};
        if constexpr (requires { e.first_seq; }) e.first_seq = id();
        if constexpr (requires { e.rule; }) e.rule.method = random.below(2) ? "dots" : "unheard of";
        return e;
    }
    std::uint64_t id() { return random.below(12); }
    std::string text() { return std::string(random.below(4), 'x'); }
    base::Vec2 place() { return {float(random.below(2000)) - 1000, float(random.below(2000))}; }
    base::Milliseconds milliseconds() { return base::Milliseconds(random.below(3'600'000)); }
};

}  // namespace workshop
