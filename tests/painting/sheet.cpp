#include "sheet.h"

#include <algorithm>
#include <cstdlib>

namespace sheet {
namespace {

void lay(painting::Picture& under, const painting::Picture& over, int left, int top) {
    for (int y = 0; y < over.height; ++y) {
        for (int x = 0; x < over.width; ++x) {
            const std::uint8_t* from = over.at(x, y);
            std::uint8_t* to =
                under.rgba.data() + (std::size_t(top + y) * under.width + left + x) * 4;
            for (int i = 0; i < 3; ++i)
                to[i] = std::uint8_t((from[i] * from[3] + to[i] * (255 - from[3]) + 127) / 255);
        }
    }
}

}  // namespace

painting::Picture composed(const std::vector<std::vector<painting::Picture>>& rows,
                           std::uint32_t paper_rgb, int gap_px) {
    painting::Picture sheet{gap_px, gap_px, {}};
    std::vector<int> heights;
    for (const auto& row : rows) {
        int width = gap_px;
        int height = 0;
        for (const auto& picture : row) {
            width += picture.width + gap_px;
            height = std::max(height, picture.height);
        }
        heights.push_back(height);
        sheet.width = std::max(sheet.width, width);
        sheet.height += height + gap_px;
    }
    const std::uint8_t paper[] = {std::uint8_t(paper_rgb >> 16), std::uint8_t(paper_rgb >> 8),
                                  std::uint8_t(paper_rgb), 255};
    for (int i = 0; i < sheet.width * sheet.height; ++i)
        sheet.rgba.insert(sheet.rgba.end(), std::begin(paper), std::end(paper));
    int top = gap_px;
    for (std::size_t i = 0; i < rows.size(); top += heights[i++] + gap_px) {
        int left = gap_px;
        for (const auto& picture : rows[i]) {
            lay(sheet, picture, left, top);
            left += picture.width + gap_px;
        }
    }
    return sheet;
}

void keep(const std::string& name, const painting::Picture& picture) {
    const char* folder = std::getenv("FABRIQUE_PICTURES");
    if (folder) painting::write_png(std::string(folder) + "/" + name + ".png", picture);
}

}  // namespace sheet
