#pragma once
// What every screen draws with: theme, words, text, shapes, touches, focus. One Kit lives as long
// as the window; begin() and end() enclose a frame. Widgets (ui/widgets/*.h) are functions on it.
// Rectangles are screen pixels; kit.px(24) turns a design length into them.

#include "base/words.h"
#include "painting/shapes.h"
#include "ui/layout.h"
#include "ui/motion.h"
#include "ui/registry.h"
#include "ui/text_cache.h"
#include "ui/theme.h"
#include "ui/touches.h"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

struct ImDrawList;

namespace ui {

enum class Tone { plain, good, bad };
enum class Upright { top, middle, bottom };  // where text lies in its box

struct TextLook {
    Type type = Type::body;
    int weight = 400;  // 400, 500, 600, 700
    std::optional<Rgb> ink = {};  // the theme's ink
    painting::Align align = painting::Align::start;
    Upright upright = Upright::top;
    int max_lines = 0;  // 0: as many as it takes
    bool tabular = false;
    bool heading = false;
    float opacity = 1;
    float size_px = 0;  // design pixels, in place of the type's
};

// What a widget learns about its own item.
struct Response {
    bool clicked = false;  // lifted inside, or Enter, or Space
    bool pressed = false;
    bool focused = false;
    const Touch* touch = nullptr;  // the finger on it
};

// The settings a person chooses; stored by app/.
inline constexpr std::array text_percents = {100, 125, 150, 200};
struct Settings {
    std::string theme = "paper";
    std::string language = "fr";
    int text_percent = 100;  // one of text_percents
    bool reduced_motion = false;
    bool low_reach = false;  // everything to be touched lies low: for seated people and children
    bool table = false;  // the screen lies flat: keyboards and cards face the edge of who touches
    bool operator==(const Settings&) const = default;
};

// What a frame begins with.
struct FrameStart {
    base::Vec2 screen_px;
    base::Milliseconds now = 0;  // steady, for motion
    std::vector<input::Key> keys;
    std::string typed;
    std::vector<input::Wheel> wheels;
};

class Editor;  // of the field that is being written (ui/widgets/field.h)

class Kit {
public:
    Kit(TextureStore&, Clipboard&);
    ~Kit();
    Kit(const Kit&) = delete;
    Kit& operator=(const Kit&) = delete;

    // -- set by the shell ------------------------------------------------------------------------
    void use(const base::Words&, const Settings&, float mm_per_px, bool kiosk);
    void set_notice(std::string sentence) { notice_ = std::move(sentence); }
    void begin(FrameStart, ImDrawList&);
    void end(std::string screen);

    // -- what everybody reads --------------------------------------------------------------------
    const Theme& theme() const { return *theme_; }
    const Metrics& metrics() const { return metrics_; }
    const Settings& settings() const { return settings_; }
    float px(float design_px) const { return metrics_.px(design_px); }
    float target() const { return metrics_.target_px; }  // least height of what is touched
    const base::Words& words() const { return *words_; }
    base::Milliseconds now() const { return start_.now; }
    base::Rect glass() const { return {0, 0, start_.screen_px.x, start_.screen_px.y}; }
    base::Rect screen() const;   // what is used of it: in low reach its lower part
    base::Rect content() const;  // the screen above the on-screen keyboard
    // A sentence that the bar of the screen shows for as long as it is so; empty: none.
    const std::string& notice() const { return notice_; }
    Motion& motion() { return motion_; }
    Registry& registry() { return registry_; }
    const Registry& registry() const { return registry_; }
    Touches& touches() { return touches_; }
    TextCache& pieces() { return pieces_; }
    Clipboard& clipboard() { return clipboard_; }
    ImDrawList& list() { return *list_; }
    const FrameStart& start() const { return start_; }

    // -- drawing (not recorded) ------------------------------------------------------------------
    void fill(base::Rect, Rgb, float radius_px = 0, float opacity = 1);
    void fill_top(base::Rect, Rgb, float radius_px);  // round above, square below
    void outline(base::Rect, Rgb, float radius_px, float thickness_px, float opacity = 1);
    void line(base::Vec2 from, base::Vec2 to, Rgb, float thickness_px, float opacity = 1);
    void disc(base::Vec2 centre, float radius_px, Rgb, float opacity = 1);
    // Clockwise from the top; from and to are turns, 0 to 1.
    void arc(base::Vec2 centre, float radius_px, float thickness_px, float from, float to, Rgb);
    void shadow(base::Rect, float radius_px, Lift, float strength = 1);  // of something opaque
    // Shadow, surface, and an outline where the theme has no shadows.
    void sheet(base::Rect, Rgb, float radius_px, Lift = Lift::panel);
    void dot_grid(base::Rect area, base::Vec2 origin, float pitch_px);
    void piece(const Piece&, base::Vec2 corner, float opacity = 1);
    void stretched(const Piece&, base::Rect to);
    // Painted at the size of the box; `key` names all that `paint` depends on but the size.
    void picture(base::Rect, std::string_view key, const std::function<painting::Picture()>& paint);
    void icon(base::Rect, std::string_view name, Rgb);  // painting/icons.h
    void college_mark(base::Rect, workshop::Shape, Rgb);
    // Text in a box: wraps at its width, ends with "…" after max_lines. Answers with its size.
    base::Vec2 ink(base::Rect box, std::string_view text, const TextLook& = {});

    // -- text that is recorded: it is part of what the screen says -------------------------------
    base::Vec2 text(base::Rect box, std::string_view text, const TextLook& = {});
    base::Vec2 measure(std::string_view text, const TextLook& = {}, float width_px = 0);
    painting::TextStyle style(const TextLook&) const;

    // -- ids, clipping, layers -------------------------------------------------------------------
    // The id of an item here: its role and a name that stays the same from frame to frame.
    ItemId id(Role, std::string_view name) const;
    class [[nodiscard]] Scope;  // see below
    Scope inside(std::string_view name);  // ids of rows that carry the same labels
    Scope inside(std::uint64_t number);
    Scope clip(base::Rect);               // drawing and touching stop at its edge
    Scope layer();                        // above everything drawn so far; the rest is not touched
    base::Rect clip_rect() const { return clips_.back(); }
    int layer_now() const { return layers_stack_.back(); }

    // -- interaction -----------------------------------------------------------------------------
    // Records the item and tells what happens to it. Fill id, role, label, rect; the rest is found.
    Response interact(Item);
    // Records without interaction.
    void record(Item);
    // The same of what fingers do not touch through the kit. `held`: a hand has it just now.
    void record(Role, std::string label, base::Rect px, std::string value = {}, bool held = false);
    // A panel: touches on it do not reach what lies below.
    void block(base::Rect, std::string_view label);
    // Shown: with its ring, and scrolled into view, as the keyboard does.
    void focus(ItemId, bool shows = false);
    ItemId focused() const { return focus_; }
    bool focus_shows() const { return focus_shows_; }  // the keyboard is in use
    void focus_ring(base::Rect, float radius_px);
    // True once when this key came; it is then used up. Fields use theirs when they are drawn.
    bool key(input::KeyCode, bool ctrl = false);
    // A sentence at the foot of the screen for some seconds.
    void tell(std::string sentence, Tone = Tone::plain);

    // -- for widgets -----------------------------------------------------------------------------
    struct Scrolling {
        float y = 0, velocity = 0, content_h = 0, view_h = 0;
        base::Milliseconds at = 0;
        ItemId shown_focus = 0;
    };
    Scrolling& scrolling(ItemId area) { return scrolls_[area]; }
    ItemId area_now() const { return areas_.empty() ? 0 : areas_.back(); }
    Scope area(ItemId);
    Editor& editor() const { return *editor_; }
    void keep_moving() { moving_ = true; }  // another frame, at once
    bool moving() const { return moving_ || motion_.moving(); }
    void take_caret(base::Rect caret_px) { caret_ = caret_px; }
    const std::optional<base::Rect>& caret() const { return caret_; }  // of the last frame
    void set_keyboard_height(float px) { keyboard_px_ = px; }
    struct Told {
        std::string sentence;
        Tone tone = Tone::plain;
        base::Milliseconds until = 0;  // 0: not seen yet
    };
    std::vector<Told>& told() { return told_; }

private:
    friend class Scope;
    enum class Scoped { none, id, clip, layer, area };
    void leave(Scoped);
    void walk_focus();

    TextCache pieces_;
    Clipboard& clipboard_;
    Motion motion_;
    Registry registry_;
    Touches touches_;
    std::unique_ptr<Editor> editor_;
    const Theme* theme_;
    const base::Words* words_ = nullptr;
    std::string notice_;
    Settings settings_;
    Metrics metrics_;
    float mm_per_px_ = 0.2646F;
    bool kiosk_ = false;
    FrameStart start_;
    ImDrawList* list_ = nullptr;
    std::vector<ItemId> ids_;
    std::vector<base::Rect> clips_;
    std::vector<ItemId> areas_;
    std::vector<int> layers_stack_ = {0};
    int layers_ = 0;
    ItemId focus_ = 0, activated_ = 0;
    bool focus_shows_ = false;
    bool moving_ = false;
    float keyboard_px_ = 0;
    std::optional<base::Rect> caret_;
    std::unordered_map<ItemId, Scrolling> scrolls_;
    std::vector<Told> told_;
    struct Nine {
        float border_px = 0, outset_px = 0;
    };
    std::map<std::pair<int, int>, Nine> shadows_;  // by radius and blur, pixels
};

// Ends what it began when it goes out of scope.
class [[nodiscard]] Kit::Scope {
public:
    Scope(Kit& kit, Scoped what) : kit_(&kit), what_(what) {}
    Scope(Scope&& other) noexcept
        : kit_(other.kit_), what_(std::exchange(other.what_, Scoped::none)) {}
    Scope& operator=(Scope&&) = delete;
    ~Scope() { kit_->leave(what_); }

private:
    Kit* kit_;
    Scoped what_;
};

}  // namespace ui
