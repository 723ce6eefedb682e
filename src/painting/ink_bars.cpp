#include "base/text.h"
#include "painting/card_face.h"
#include "painting/pango.h"

#include <algorithm>
#include <cmath>

namespace painting {
namespace {

constexpr float letter_width = 0.56F;  // of the size, the mean of running French in Inter Medium
constexpr float line_height = 1.22F;
constexpr float bar_height = 0.5F;  // of the size: about the height of small letters
constexpr std::size_t letters_seen_max = 2000;

// By the first letter, as Pango decides for a paragraph.
bool reads_from_right(const std::string& text) {
    for (std::size_t i = 0; i < text.size(); i = base::next_code_point(text, i)) {
        const gunichar letter = g_utf8_get_char(text.data() + i);
        if (!g_unichar_isalpha(letter)) continue;
        switch (g_unichar_get_script(letter)) {
            case G_UNICODE_SCRIPT_ARABIC:
            case G_UNICODE_SCRIPT_HEBREW:
            case G_UNICODE_SCRIPT_SYRIAC:
            case G_UNICODE_SCRIPT_THAANA:
            case G_UNICODE_SCRIPT_NKO:
            case G_UNICODE_SCRIPT_ADLAM: return true;
            default: return false;
        }
    }
    return false;
}

// Greedy filling of lines with words, in letters; returns the length of every line.
std::vector<float> line_lengths(const std::string& text, float letters_per_line) {
    std::vector<float> lines(1, 0.0F);
    float word = 0;
    const auto end_word = [&] {
        if (word <= 0) return;
        const bool fresh = lines.back() <= 0;
        if (!fresh && lines.back() + 1 + word > letters_per_line) lines.push_back(0);
        lines.back() += word + (lines.back() > 0 ? 1.0F : 0.0F);
        for (; lines.back() > letters_per_line; lines.push_back(word)) {
            word = lines.back() - letters_per_line;
            lines.back() = letters_per_line;
        }
        word = 0;
    };
    std::size_t seen = 0;
    for (std::size_t i = 0; i < text.size() && seen < letters_seen_max; ++seen) {
        if (text[i] == ' ' || text[i] == '\n') {
            end_word();
            if (text[i] == '\n') lines.push_back(0);
        } else {
            word += 1;
        }
        i = base::next_code_point(text, i);
    }
    end_word();
    return lines;
}

}  // namespace

std::vector<base::Rect> ink_bars(const CardFace& face, base::Vec2 size_units) {
    const base::Rect box = card_text_box(face, size_units);
    const std::string text = clean_text(face.text);
    // The padding tells how much larger than usual the card is.
    const float k = box.x / card_text_box({}, card_size_usual).x;
    float size = card_text_units_largest(face) * k;
    std::vector<float> lines;
    for (;; size *= 0.94F) {
        lines = line_lengths(text, std::max(box.w / (size * letter_width), 1.0F));
        const bool fits = static_cast<float>(lines.size()) * size * line_height <= box.h;
        if (fits || size <= card_text_units_min * k) break;
    }
    const bool from_right = reads_from_right(text);
    std::vector<base::Rect> bars;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const float y = box.y + (static_cast<float>(i) + 0.5F) * size * line_height;
        const float width = std::min(lines[i] * size * letter_width, box.w);
        if (width <= 0) continue;
        if (y + size * bar_height / 2 > box.bottom() + 0.01F) break;
        const float x = from_right ? box.right() - width : box.x;
        bars.push_back({x, y - size * bar_height / 2, width, size * bar_height});
    }
    return bars;
}

}  // namespace painting
