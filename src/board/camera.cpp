#include "board/camera.h"

namespace board {
namespace {

// How far a span from `low` to `high` must move so that `kept` of it is between `from` and `to`.
float way_back(float low, float high, float from, float to, float kept) {
    kept = std::min({kept, high - low, to - from});
    if (high < from + kept) return from + kept - high;
    if (low > to - kept) return to - kept - low;
    return 0;
}

}  // namespace

base::Rect Camera::to_px(base::Rect board) const {
    const base::Vec2 at = to_px(board.min());
    return {at.x, at.y, board.w * zoom, board.h * zoom};
}

base::Rect Camera::to_board(base::Rect px) const {
    const base::Vec2 at = to_board(px.min());
    return {at.x, at.y, px.w / zoom, px.h / zoom};
}

Camera panned(Camera camera, base::Vec2 by_px) {
    if (base::finite(by_px)) camera.origin = camera.origin - by_px / camera.zoom;
    return camera;
}

Camera zoomed_about(Camera camera, base::Vec2 px, float factor) {
    if (!base::finite(px) || !std::isfinite(factor) || factor <= 0) return camera;
    const base::Vec2 held = camera.to_board(px);
    camera.zoom = std::clamp(camera.zoom * factor, zoom_min, zoom_max);
    camera.origin = held - px / camera.zoom;
    return camera;
}

Camera fitted(base::Rect board, base::Rect viewport_px, float margin_px, float closest) {
    const base::Rect room = base::grown(viewport_px, -margin_px);
    Camera camera;
    if (board.empty() || room.empty()) {
        camera.zoom = closest;
        camera.origin = camera.origin - room.min() / closest;
        return camera;
    }
    const float zoom = std::min(room.w / board.w, room.h / board.h);
    camera.zoom = std::clamp(zoom, zoom_min, std::max(closest, zoom_min));
    camera.origin = board.centre() - room.centre() / camera.zoom;
    return camera;
}

Camera between(Camera from, Camera to, base::Rect viewport_px, float part) {
    const base::Vec2 start = from.to_board(viewport_px.centre());
    const base::Vec2 end = to.to_board(viewport_px.centre());
    Camera camera;
    camera.zoom = from.zoom * std::pow(to.zoom / from.zoom, part);
    camera.origin = start + (end - start) * part - viewport_px.centre() / camera.zoom;
    return camera;
}

Camera clamped(Camera camera, base::Rect board, base::Rect viewport_px) {
    if (board.empty() || viewport_px.empty()) return camera;
    const base::Rect px = camera.to_px(board);
    const base::Vec2 back = {
        way_back(px.x, px.right(), viewport_px.x, viewport_px.right(), kept_in_view_px),
        way_back(px.y, px.bottom(), viewport_px.y, viewport_px.bottom(), kept_in_view_px)};
    return panned(camera, back);
}

}  // namespace board
