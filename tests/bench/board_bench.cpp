// What a frame of the board costs before anything is painted: 10,000 cards, a 1080p window.

#include "base/random.h"
#include "board/hands.h"
#include "workshop/evolve.h"

#include <benchmark/benchmark.h>

namespace {

constexpr int columns = 100;

workshop::State board_of(int cards) {
    workshop::State state;
    base::Random random(1);
    for (int i = 0; i < cards; ++i) {
        const auto seq = std::uint64_t(i) + 1;
        const base::Vec2 at = {float(i % columns) * 230 + float(random.below(40)),
                               float(i / columns) * 170 + float(random.below(30))};
        const workshop::CardCreated created{{seq}, "idée", at, {}, {}, {}, {}};
        workshop::evolve(state, {seq, seq, 0, {}, created});
    }
    return state;
}

void build(benchmark::State& bench, float zoom) {
    const workshop::State state = board_of(int(bench.range(0)));
    const board::Layout layout(state);
    board::View view;
    view.viewport_px = {0, 0, 1920, 1080};
    view.camera = {{3000, 2500}, zoom};
    if (zoom < 0.1F) view.camera.origin = {-5000, -2000};
    std::size_t shapes = 0;
    for (auto _ : bench) {
        const board::Scene scene = board::build_scene(state, layout, view, {});
        shapes = scene.shapes.size();
        benchmark::DoNotOptimize(scene.shapes.data());
    }
    bench.counters["shapes"] = double(shapes);
}

void scene_at_zoom_1(benchmark::State& bench) { build(bench, 1); }
void scene_at_zoom_quarter(benchmark::State& bench) { build(bench, 0.25F); }
void scene_of_everything(benchmark::State& bench) { build(bench, 0.05F); }
BENCHMARK(scene_at_zoom_1)->Arg(10'000)->Arg(20'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(scene_at_zoom_quarter)->Arg(10'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(scene_of_everything)->Arg(10'000)->Unit(benchmark::kMicrosecond);

void layout_after_a_change(benchmark::State& bench) {
    const workshop::State state = board_of(int(bench.range(0)));
    for (auto _ : bench) {
        const board::Layout layout(state);
        benchmark::DoNotOptimize(layout.cards().data());
    }
}
BENCHMARK(layout_after_a_change)->Arg(1000)->Arg(10'000)->Unit(benchmark::kMicrosecond);

void touch_of_everything(benchmark::State& bench) {
    const workshop::State state = board_of(10'000);
    const board::Layout layout(state);
    board::View view;
    view.viewport_px = {0, 0, 1920, 1080};
    view.camera = {{-5000, -2000}, 0.05F};
    const board::Scene scene = board::build_scene(state, layout, view, {});
    for (auto _ : bench) benchmark::DoNotOptimize(board::hit(scene, {3, 1077}));
}
BENCHMARK(touch_of_everything)->Unit(benchmark::kMicrosecond);

}  // namespace
