#include "table.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

namespace bench {

namespace {

std::string figure(double value, const std::string& unit) {
    if (value == 0) return "–";
    if (unit == "ms" && value >= 1000) return fmt::format("{:.1f} s", value / 1000);
    return fmt::format("{:.{}f} {}", value, value < 1 ? 3 : value < 20 ? 1 : 0, unit);
}

// fmt counts bytes where its width is that of a terminal: “µ” and “–” are letters, too.
std::string padded(const std::string& text, std::size_t width) {
    std::size_t letters = 0;
    for (const char c : text) letters += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return text + std::string(width > letters ? width - letters : 1, ' ');
}

std::string against_peers(const Row& row) {
    const double best = row.excalidraw == 0 ? row.tldraw
                        : row.tldraw == 0   ? row.excalidraw
                                            : std::min(row.excalidraw, row.tldraw);
    if (best == 0 || row.ours <= 0) return "–";
    return fmt::format("1/{:.3g}", best / row.ours);
}

}  // namespace

void print(const std::string& title, const std::vector<Row>& rows) {
    std::string text = "\n" + title + "\n";
    const auto line = [&](const std::string& work, const auto&... cells) {
        text += padded(work, 62);
        ((text += padded(cells, 13)), ...);
        text += "\n";
    };
    line("work", std::string("ours"), std::string("goal"), std::string("Excalidraw"),
         std::string("tldraw"), std::string("of the better"), std::string(""));
    for (const Row& row : rows) {
        const std::string verdict = row.goal == 0 ? "" : row.ours <= row.goal ? "met" : "MISSED";
        line(row.work, figure(row.ours, row.unit), figure(row.goal, row.unit),
             figure(row.excalidraw, row.unit), figure(row.tldraw, row.unit), against_peers(row),
             verdict);
    }
    std::fputs(text.c_str(), stdout);
    std::fflush(stdout);
}

}  // namespace bench
