#pragma once
// The table of issue and goals: what we need, what was promised, what others need.

#include <string>
#include <vector>

namespace bench {

struct Row {
    std::string work;
    double ours = 0;
    double goal = 0;  // 0: none was set
    std::string unit = "ms";
    // In Chromium on 2 cores without a graphics card, November 2026; 0: not measured there. Both
    // vary by a third from run to run.
    double excalidraw = 0, tldraw = 0;
};

void print(const std::string& title, const std::vector<Row>&);

}  // namespace bench
