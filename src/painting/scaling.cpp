#include "painting/photo.h"

#include <algorithm>
#include <cmath>

namespace painting {
namespace {

// Which pixels of one side of the source fall into one of the target, and by how much.
struct Share {
    int first = 0;
    std::vector<float> weights;  // their sum is 1
};

std::vector<Share> shares(int from, int to) {
    const double ratio = double(from) / to;
    std::vector<Share> all(static_cast<std::size_t>(to));
    for (int i = 0; i < to; ++i) {
        const double begin = i * ratio, end = std::min((i + 1) * ratio, double(from));
        all[i].first = int(begin);
        for (int k = all[i].first; k < end && k < from; ++k) {
            const double part = std::min(k + 1.0, end) - std::max(double(k), begin);
            all[i].weights.push_back(float(part / ratio));
        }
    }
    return all;
}

// Adds one row of the source, narrowed, to `sums` (three a pixel).
void add_row(const Picture& from, int y, float weight, const std::vector<Share>& columns,
             std::vector<float>& sums) {
    float* sum = sums.data();
    for (const Share& share : columns) {
        const std::uint8_t* pixel = from.at(share.first, y);
        float red = 0, green = 0, blue = 0;
        for (const float part : share.weights) {
            red += part * float(pixel[0]);
            green += part * float(pixel[1]);
            blue += part * float(pixel[2]);
            pixel += 4;
        }
        *sum++ += weight * red;
        *sum++ += weight * green;
        *sum++ += weight * blue;
    }
}

}  // namespace

Picture scaled_down(const Picture& from, int side_px_max) {
    const int longer = std::max(from.width, from.height);
    if (from.empty() || longer <= side_px_max) return from;
    const auto scaled = [&](int side) {
        return std::max(1, int(std::lround(double(side) * side_px_max / longer)));
    };
    Picture to;
    to.width = scaled(from.width);
    to.height = scaled(from.height);
    to.rgba.reserve(std::size_t(to.width) * to.height * 4);
    const auto columns = shares(from.width, to.width);
    std::vector<float> sums(std::size_t(to.width) * 3);
    for (const Share& row : shares(from.height, to.height)) {
        std::fill(sums.begin(), sums.end(), 0.F);
        int y = row.first;
        for (const float weight : row.weights) add_row(from, y++, weight, columns, sums);
        for (std::size_t i = 0; i < sums.size(); i += 3) {
            for (std::size_t k = 0; k < 3; ++k) {
                to.rgba.push_back(std::uint8_t(std::min(sums[i + k] + 0.5F, 255.F)));
            }
            to.rgba.push_back(255);
        }
    }
    return to;
}

}  // namespace painting
