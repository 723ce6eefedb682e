#pragma once
// The pages of a foreign PDF, drawn by this program once more in a process of its own: with bounded
// memory and time, and nothing of the session in it. What it sends back is pixels.

#include "painting/document.h"

#include <atomic>

namespace app {

constexpr const char* draw_pages_command = "draw-pages";

// Which program draws, and who may have it stop.
struct PageDrawer {
    std::string program = "/proc/self/exe";
    const std::atomic<bool>* give_up = nullptr;
};

using TakePage = std::function<void(int page, painting::Picture)>;
// Hands over one page after the other. Answers why it could not go on, or not within
// document_page_ms_max a page; those before it were taken. Any thread; throws base::Failure.
std::optional<base::Refusal> pages_of_document(const std::string& path, painting::PageRange,
                                               const PageDrawer&, const TakePage&);

}  // namespace app
