#pragma once
// Panels that ask, and things that tell.

#include "ui/kit.h"

namespace ui {

// A sheet in the middle of the screen above everything; the rest is dimmed and cannot be touched.
// Draw inside content() while it lives.
class Modal {
public:
    // Height 0: as high as the screen allows.
    Modal(Kit&, std::string_view title, base::Vec2 size_px);
    base::Rect content() const { return content_; }
    bool dismissed() const { return dismissed_; }  // pressed outside, on the cross, or Escape

private:
    Kit::Scope layer_;
    base::Rect content_;
    bool dismissed_ = false;
};

// Of a modal around this.
float modal_height(const Kit&, float content_px);

// A question with two answers above everything; pressed outside, it is answered with no.
enum class Reply { none, yes, no };
struct Question {
    std::string title, text;
    std::string yes, no;    // what the buttons say
    std::string name;       // of the button for yes; see ButtonLook
};
Reply ask(Kit&, const Question&);

// A surface with a shadow that keeps touches from what lies below.
void panel(Kit&, base::Rect, std::string_view label, float radius_px, Lift = Lift::panel);

// A panel at the side of a screen: its title, and a button that closes it.
struct SidePanel {
    base::Rect content;   // below its head
    bool closed = false;  // the button was pressed
};
SidePanel side_panel(Kit&, base::Rect, const std::string& title, const std::string& close_label);

// A sheet that is as high as what is drawn on it: say where that ended before it goes out of scope.
class Sheet {
public:
    Sheet(Kit&, base::Rect top_and_width, float pad_px, float radius_px, Lift = Lift::panel);
    ~Sheet();
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;
    base::Rect content() const { return content_; }
    void end_at(float bottom_px) { bottom_ = bottom_px + pad_; }
    float bottom() const { return bottom_; }

private:
    struct Layers;  // what is drawn first lies behind
    Kit& kit_;
    base::Rect rect_, content_;
    float pad_, radius_, bottom_;
    Lift lift_;
    std::unique_ptr<Layers> layers_;
};

// What to do first, where there is nothing yet.
void empty_state(Kit&, base::Rect, std::string_view icon, std::string_view title,
                 std::string_view detail);

// A sentence in a coloured frame with its icon; as high as it needs. Answers with the height.
// font_px: design pixels, in place of the body's.
float banner(Kit&, base::Rect, std::string_view sentence, Tone, float font_px = 0);
float banner_height(Kit&, float width_px, std::string_view sentence, float font_px = 0);

void qr(Kit&, base::Rect, std::string_view text, std::string_view label);

}  // namespace ui
