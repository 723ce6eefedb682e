#include "ui/screens/screens.h"

#include "ui/screens/arrival/arrival.h"
#include "ui/screens/board/board.h"
#include "ui/screens/closing/closing.h"
#include "ui/screens/crossing/crossing.h"
#include "ui/screens/portfolio/portfolio.h"
#include "ui/screens/preparation/preparation.h"
#include "ui/screens/projects/projects.h"
#include "ui/screens/result/result.h"
#include "ui/screens/review/review.h"
#include "ui/screens/shelf/shelf.h"
#include "ui/screens/vote/vote.h"

#include <algorithm>

namespace ui {
namespace {

template <class What>
std::unique_ptr<Screen> made() {
    return std::make_unique<What>();
}

constexpr ScreenRow rows[] = {
    {Place::shelf, "shelf", made<ShelfScreen>},
    {Place::preparation, "preparation", made<PreparationScreen>},
    {Place::arrival, "arrival", made<ArrivalScreen>},
    {Place::board, "board", made<BoardScreen>},
    {Place::vote, "vote", made<VoteScreen>},
    {Place::result, "result", made<ResultScreen>},
    {Place::crossing, "crossing", made<CrossingScreen>},
    {Place::closing, "closing", made<ClosingScreen>},
    {Place::projects, "projects", made<ProjectsScreen>},
    {Place::portfolio, "portfolio", made<PortfolioScreen>},
    {Place::review, "review", made<ReviewScreen>},
};

}  // namespace

std::span<const ScreenRow> screen_rows() { return rows; }

std::unique_ptr<Screen> make_screen(Place place) {
    const auto row = std::find_if(std::begin(rows), std::end(rows),
                                  [&](const ScreenRow& each) { return each.place == place; });
    return row == std::end(rows) ? made<ShelfScreen>() : row->make();
}

}  // namespace ui
