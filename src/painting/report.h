#pragma once
// A report on A4: headings, paragraphs, facts, bars and cards that flow from page to page. Real
// text, that can be searched and copied; the same pages as pictures for a look before printing.

#include "painting/card_face.h"
#include "painting/drawing.h"
#include "painting/frame_picture.h"
#include "painting/picture.h"

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace painting {

constexpr int report_pages_max = 2000;

struct Heading {
    std::string text = {};
    int level = 1;  // 0: the title of the whole report; 1 is also in the outline; 2
};
struct Paragraph {
    std::string text = {};
    bool soft = false;  // smaller and lighter: a note, a source
};
struct Facts {  // a label and what it says, in two columns
    std::vector<std::pair<std::string, std::string>> rows = {};
};
struct CardList {  // three in a row, as they look on the board
    std::vector<CardFace> cards = {};
};
using Block = std::variant<Heading, Paragraph, Facts, BarChart, CardList, FramePicture, Drawing>;

// Starts on a new sheet; what does not fit goes on to the next ones.
struct Page {
    std::vector<Block> blocks = {};
};

struct ReportFrame {
    std::string title = {};        // of the document, and small on top of every sheet but the first
    std::string footer = {};       // at the bottom left; the number of the page is on the right
    std::string created_iso = {};  // "2026-11-20T14:05:09Z"; the same input gives the same bytes
};

// Throws base::Failure when there are too many pages.
std::string pdf_bytes(const std::vector<Page>& pages, const ReportFrame& frame);
// Throws base::Failure when the file cannot be written.
void write_pdf(const std::string& path, const std::vector<Page>& pages, const ReportFrame& frame);
// One block as it looks on paper, on white; as wide as a column of the report, or as its points are
// asked for. What is too high for a picture is cut.
constexpr float report_column_points = 483;
Picture block_picture(const Block&, float width_points = report_column_points,
                      float px_per_point = 2);
std::vector<Picture> report_pictures(const std::vector<Page>& pages, const ReportFrame& frame,
                                     float px_per_point = 1);

}  // namespace painting
