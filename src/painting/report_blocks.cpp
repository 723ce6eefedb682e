#include "painting/report_blocks.h"

#include "painting/card_painter.h"
#include "painting/chart_painter.h"
#include "painting/colour.h"
#include "painting/drawing_painter.h"
#include "painting/frame_painter.h"
#include "painting/pango.h"

#include <algorithm>

namespace painting {
namespace {

constexpr float cards_in_a_row = 3;
constexpr float card_gap = 10;
constexpr float picture_height_max = 560;  // of a frame, points
constexpr float drawing_height_max = 680;

// Every line is a piece of its own, so that a long paragraph may go on overleaf; its first two and
// last two lines stay together.
std::vector<Piece> lines_of(const std::string& text, const TextStyle& style, float width,
                            float left = 0) {
    const std::string clean = clean_text(text);
    const std::shared_ptr<PangoLayout> layout(layout_of(clean, style, width).release(),
                                              PangoRelease{});
    std::vector<Piece> pieces;
    const int count = pango_layout_get_line_count(layout.get());
    const std::unique_ptr<PangoLayoutIter, PangoRelease> iter(
        pango_layout_get_iter(layout.get()));
    for (int i = 0; i < count; ++i, pango_layout_iter_next_line(iter.get())) {
        PangoRectangle logical;
        pango_layout_iter_get_line_extents(iter.get(), nullptr, &logical);
        const float baseline = px(pango_layout_iter_get_baseline(iter.get()) - logical.y);
        const base::Vec2 offset{px(logical.x) + left, baseline};
        const auto paint = [layout, i, offset, ink = style.ink_rgba](cairo_t* cr, base::Vec2 at) {
            show_line(cr, layout.get(), i, at + offset, ink);
        };
        pieces.push_back({px(logical.height), 0, i == 0 || i + 2 == count, {}, paint});
    }
    if (!pieces.empty()) pieces.back().keep_with_next = false;
    return pieces;
}

std::vector<Piece> pieces(const Heading& heading, float width) {
    constexpr float sizes[] = {28, 17, 12.5F};
    constexpr float airs[] = {0, 22, 14};
    const int level = std::clamp(heading.level, 0, 2);
    std::vector<Piece> result =
        lines_of(heading.text, {.size_px = sizes[level], .weight = 700, .line_height = 1.2F},
                 width);
    for (Piece& piece : result) piece.keep_with_next = true;
    result.front().before = airs[level];
    result.back().height += 5;
    if (level == 1) result.front().outline = heading.text;
    return result;
}

std::vector<Piece> pieces(const Paragraph& paragraph, float width) {
    TextStyle style{.size_px = 10.5F, .line_height = 1.45F};
    if (paragraph.soft) {
        style.size_px = 9;
        style.ink_rgba = opaque(palette::ink_soft);
    }
    std::vector<Piece> result = lines_of(paragraph.text, style, width);
    result.front().before = 5;
    return result;
}

Piece fact(const std::pair<std::string, std::string>& row, float width) {
    const float middle = width * 0.32F;
    const auto label = lines_of(row.first,
                                {.size_px = 10.5F, .ink_rgba = opaque(palette::ink_soft),
                                 .line_height = 1.4F},
                                middle - 10);
    const auto value =
        lines_of(row.second, {.size_px = 10.5F, .weight = 500, .line_height = 1.4F},
                 width - middle, middle);
    Piece piece;
    const auto height = [](const std::vector<Piece>& lines) {
        float sum = 0;
        for (const Piece& line : lines) sum += line.height;
        return sum;
    };
    piece.height = std::max(height(label), height(value)) + 7;
    piece.paint = [label, value, width, bottom = piece.height](cairo_t* cr, base::Vec2 at) {
        for (const auto* lines : {&label, &value}) {
            float y = at.y + 3;
            for (const Piece& line : *lines) {
                line.paint(cr, {at.x, y});
                y += line.height;
            }
        }
        fill_rounded(cr, {at.x, at.y + bottom - 0.6F, width, 0.6F}, 0, opaque(palette::line));
    };
    return piece;
}

std::vector<Piece> pieces(const Facts& facts, float width) {
    std::vector<Piece> result;
    for (const auto& row : facts.rows) result.push_back(fact(row, width));
    if (!result.empty()) result.front().before = 6;
    return result;
}

std::vector<Piece> pieces(const BarChart& chart, float width) {
    constexpr float type = 0.62F;  // letters of 10.5 points
    const auto painter = std::make_shared<ChartPainter>(chart, width, type);
    std::vector<Piece> result;
    for (int i = 0; i < painter->rows(); ++i) {
        Piece piece;
        piece.height = painter->row_height(i);
        piece.keep_with_next = i + 1 < painter->rows() && (i == 0 || i + 2 == painter->rows());
        piece.paint = [painter, i](cairo_t* cr, base::Vec2 at) { painter->paint_row(cr, i, at); };
        result.push_back(piece);
    }
    if (!result.empty()) result.front().before = 12;
    return result;
}

std::vector<Piece> pieces(const CardList& list, float width) {
    const float card_width = (width - (cards_in_a_row - 1) * card_gap) / cards_in_a_row;
    const float scale = card_width / card_size_usual.x;
    const float card_height = card_size_usual.y * scale;
    std::vector<Piece> result;
    constexpr auto in_row = static_cast<std::size_t>(cards_in_a_row);
    for (std::size_t i = 0; i < list.cards.size(); i += in_row) {
        Piece piece;
        piece.before = i == 0 ? 8 : 0;
        piece.height = card_height + card_gap;
        piece.paint = [&list, i, scale, card_width](cairo_t* cr, base::Vec2 at) {
            for (std::size_t k = i; k < std::min(i + in_row, list.cards.size()); ++k) {
                const CardFace& face = list.cards[k];
                cairo_save(cr);
                cairo_translate(cr, at.x + static_cast<float>(k - i) * (card_width + card_gap),
                                at.y);
                cairo_scale(cr, scale, scale);
                fill_rounded(cr, {0, 0, card_size_usual.x, card_size_usual.y}, card_radius_units,
                             opaque(face.paper_rgb));
                rounded_rect(cr, {0, 0, card_size_usual.x, card_size_usual.y}, card_radius_units);
                set_ink(cr, with_alpha(palette::ink, 0x24));
                cairo_set_line_width(cr, 0.8);
                cairo_stroke(cr);
                // Print has no pixels: always letters, however small.
                constexpr float every_letter = 1000;
                paint_card(cr, face, card_size_usual, every_letter, Detail::letters);
                cairo_restore(cr);
            }
        };
        result.push_back(piece);
    }
    return result;
}

// As wide as the page, unless it would be too high.
std::vector<Piece> pieces(const FramePicture& picture, float width) {
    const float scale = std::min(width / std::max(picture.at.w, 1.F),
                                 picture_height_max / std::max(picture.at.h, 1.F));
    Piece piece;
    piece.before = 6;
    piece.height = picture.at.h * scale + 8;
    piece.paint = [&picture, scale](cairo_t* cr, base::Vec2 at) {
        paint_frame_picture(cr, picture, at, scale);
    };
    return {piece};
}

// In letters of the same size as those of bars; smaller where it would be higher than a page.
std::vector<Piece> pieces(const Drawing& drawing, float width) {
    constexpr float type = 0.62F;
    const float high = drawing_height(drawing, width / type);
    const float scale = std::min(type, drawing_height_max / high);
    Piece piece;
    piece.before = 8;
    piece.height = high * scale + 8;
    piece.paint = [&drawing, scale, width](cairo_t* cr, base::Vec2 at) {
        cairo_save(cr);
        cairo_translate(cr, at.x, at.y);
        cairo_scale(cr, scale, scale);
        std::visit([&](const auto& each) { paint(cr, each, width / type); }, drawing);
        cairo_restore(cr);
    };
    return {piece};
}

}  // namespace

std::vector<Piece> pieces_of(const Block& block, float width) {
    return std::visit([&](const auto& one) { return pieces(one, width); }, block);
}

}  // namespace painting
