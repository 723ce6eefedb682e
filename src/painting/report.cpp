#include "painting/report.h"

#include "base/refusal.h"
#include "painting/colour.h"
#include "painting/pango.h"
#include "painting/paper.h"
#include "painting/report_blocks.h"

#include <algorithm>
#include <cmath>

namespace painting {
namespace {

// Points of 1/72 inch.
constexpr base::Vec2 sheet_size = {595.276F, 841.89F};
constexpr float margin_side = 56;
constexpr float margin_top = 60;
constexpr float margin_bottom = 64;
constexpr float column_width = sheet_size.x - 2 * margin_side;

struct Placed {
    Piece piece;
    float y;
};
using Sheet = std::vector<Placed>;

// Fills sheets from the top; what is to stay with what follows moves overleaf together.
class Filling {
public:
    void new_sheet() {
        sheets_.emplace_back();
        y_ = margin_top;
        if (sheets_.size() > static_cast<std::size_t>(report_pages_max))
            throw base::Failure({"report_too_long",
                                 base::msg("The report would have more than {n} pages."),
                                 {{"n", std::to_string(report_pages_max)}}});
    }

    void add(const std::vector<Piece>& pieces) {
        for (std::size_t i = 0; i < pieces.size();) {
            std::size_t end = i + 1;
            float together = pieces[i].height;
            for (; end < pieces.size() && pieces[end - 1].keep_with_next; ++end)
                together += pieces[end].before + pieces[end].height;
            const bool top = sheets_.back().empty();
            const float before = top ? 0 : pieces[i].before;
            if (!top && y_ + before + together > bottom()) new_sheet();
            for (; i < end; ++i) place(pieces[i]);
        }
    }

    std::vector<Sheet> sheets() && { return std::move(sheets_); }

private:
    static float bottom() { return sheet_size.y - margin_bottom; }

    void place(const Piece& piece) {
        if (!sheets_.back().empty() && y_ + piece.before + piece.height > bottom() + 0.5F)
            new_sheet();
        if (!sheets_.back().empty()) y_ += piece.before;
        sheets_.back().push_back({piece, y_});
        y_ += piece.height;
    }

    std::vector<Sheet> sheets_;
    float y_ = 0;
};

std::vector<Sheet> sheets_of(const std::vector<Page>& pages) {
    Filling filling;
    for (const Page& page : pages) {
        filling.new_sheet();
        std::vector<Piece> all;
        for (const Block& block : page.blocks)
            for (Piece& piece : pieces_of(block, column_width)) all.push_back(std::move(piece));
        filling.add(all);
    }
    if (pages.empty()) filling.new_sheet();
    return std::move(filling).sheets();
}

void paint_frame(cairo_t* cr, const ReportFrame& frame, std::size_t sheet, std::size_t sheets) {
    TextStyle small{.size_px = 8.5F, .ink_rgba = opaque(palette::ink_soft),
                    .tabular_figures = true};
    small.ellipsize = true;
    const float below = sheet_size.y - 40;
    if (sheet > 0) show_text(cr, frame.title, small, {margin_side, 30}, column_width);
    show_text(cr, frame.footer, small, {margin_side, below}, column_width - 60);
    small.align = Align::end;
    show_text(cr, std::to_string(sheet + 1) + " / " + std::to_string(sheets), small,
              {margin_side, below}, column_width);
    fill_rounded(cr, {margin_side, below - 8, column_width, 0.6F}, 0, opaque(palette::line));
    if (sheet == 0) fill_rounded(cr, {margin_side, 40, 40, 4}, 2, opaque(palette::accent));
}

void paint_sheet(cairo_t* cr, const Sheet& sheet) {
    for (const Placed& placed : sheet) placed.piece.paint(cr, {margin_side, placed.y});
}

}  // namespace

std::string pdf_bytes(const std::vector<Page>& pages, const ReportFrame& frame) {
    const std::vector<Sheet> sheets = sheets_of(pages);
    VectorPaper paper(VectorPaper::Kind::pdf, sheet_size);
    paper.describe(clean_text(frame.title), frame.created_iso);
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        if (i > 0) paper.next_page();
        paint_frame(paper.cr(), frame, i, sheets.size());
        paint_sheet(paper.cr(), sheets[i]);
        for (const Placed& placed : sheets[i])
            if (!placed.piece.outline.empty())
                paper.add_outline(clean_text(placed.piece.outline), static_cast<int>(i) + 1,
                                  placed.y);
    }
    return paper.finished();
}

void write_pdf(const std::string& path, const std::vector<Page>& pages,
               const ReportFrame& frame) {
    if (!written(path, pdf_bytes(pages, frame)))
        throw base::Failure({"report_unwritable",
                             base::msg("The report “{path}” could not be written."),
                             {{"path", path}}});
}

Picture block_picture(const Block& block, float width_points, float px_per_point) {
    const std::vector<Piece> pieces = pieces_of(block, width_points);
    float height = 0;
    for (const Piece& piece : pieces) height += piece.height;
    Canvas canvas(static_cast<int>(std::ceil(width_points * px_per_point)),
                  static_cast<int>(std::ceil(height * px_per_point)));
    set_ink(canvas.cr(), 0xFFFFFFFF);
    cairo_paint(canvas.cr());
    cairo_scale(canvas.cr(), px_per_point, px_per_point);
    float y = 0;
    for (const Piece& piece : pieces) {
        piece.paint(canvas.cr(), {0, y});
        y += piece.height;
    }
    return canvas.picture();
}

std::vector<Picture> report_pictures(const std::vector<Page>& pages, const ReportFrame& frame,
                                     float px_per_point) {
    const std::vector<Sheet> sheets = sheets_of(pages);
    std::vector<Picture> pictures;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        Canvas canvas(static_cast<int>(std::lround(sheet_size.x * px_per_point)),
                      static_cast<int>(std::lround(sheet_size.y * px_per_point)));
        set_ink(canvas.cr(), 0xFFFFFFFF);
        cairo_paint(canvas.cr());
        cairo_scale(canvas.cr(), px_per_point, px_per_point);
        paint_frame(canvas.cr(), frame, i, sheets.size());
        paint_sheet(canvas.cr(), sheets[i]);
        pictures.push_back(canvas.picture());
    }
    return pictures;
}

}  // namespace painting
