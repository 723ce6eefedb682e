#pragma once
// The report of a session: what was planned and what happened, every card, every vote with the
// reason of its outcome, the seals. One list of blocks, printed as PDF or written as Markdown.

#include "base/words.h"
#include "painting/report.h"
#include "workshop/state.h"

#include <functional>
#include <memory>
#include <span>
#include <string>

namespace exchange {

struct Report {
    std::vector<painting::Page> pages;
    painting::ReportFrame frame;
};

// The pixels of a photo when it is painted, the longer side at most so many; null: they are not
// there.
using PhotoSource =
    std::function<std::shared_ptr<const painting::Picture>(const workshop::Photo&, int side_px)>;
constexpr int report_photo_side_px = 640;     // 57 mm wide, a third of the page: 280 dots an inch
constexpr int report_picture_side_px = 2000;  // of a background, as wide as the page: 300

// Times are told in UTC shifted by `utc_offset_minutes`, and the report says so. The same entries
// give the same report. Colleges of fewer than 5 ballots are told together.
Report session_report(std::span<const workshop::Entry>, const base::Words&,
                      int utc_offset_minutes = 0, const PhotoSource& photos = {});

// Throw base::Failure (painting/report.h).
std::string pdf_bytes(const Report&);
void write_pdf(const Report&, const std::string& path);

// The same as Markdown (CommonMark with tables); what people wrote is escaped.
std::string markdown(const Report&);

}  // namespace exchange
