#include "ui/kit.h"

#include "ui/editor.h"

#include <algorithm>

namespace ui {
namespace {

constexpr std::size_t told_max = 3;
constexpr std::uint64_t hash_start = 0xCBF29CE484222325;  // FNV-1a, 64 bits

std::uint64_t hashed(std::uint64_t hash, std::string_view text) {
    for (const char c : text) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    }
    return hash;
}

base::Vec2 direction_of(input::KeyCode code) {
    using enum input::KeyCode;
    switch (code) {
        case left: return {-1, 0};
        case right: return {1, 0};
        case up: return {0, -1};
        case down: return {0, 1};
        default: return {};
    }
}

// As large as a finger needs, around the middle of what is drawn.
base::Rect touch_rect(base::Rect drawn, float target_px) {
    const float x = std::max(0.F, target_px - drawn.w) / 2;
    const float y = std::max(0.F, target_px - drawn.h) / 2;
    return {drawn.x - x, drawn.y - y, drawn.w + 2 * x, drawn.h + 2 * y};
}

}  // namespace

Kit::Kit(TextureStore& store, Clipboard& clipboard)
    : pieces_(store), clipboard_(clipboard), editor_(std::make_unique<Editor>()),
      theme_(&themes().front()) {}

Kit::~Kit() = default;

void Kit::use(const base::Words& words, const Settings& settings, float mm_per_px, bool kiosk) {
    words_ = &words;
    settings_ = settings;
    mm_per_px_ = mm_per_px;
    kiosk_ = kiosk;
    theme_ = &find_theme(settings.theme, kiosk);
}

void Kit::begin(FrameStart start, ImDrawList& list) {
    start_ = std::move(start);
    list_ = &list;
    metrics_ = metrics_for(start_.screen_px, settings_.text_percent, mm_per_px_, kiosk_);
    motion_.begin(start_.now, settings_.reduced_motion);
    pieces_.begin_frame();
    ids_ = {hash_start};
    clips_ = {glass()};
    areas_ = {0};
    layers_stack_ = {0};
    layers_ = 0;
    activated_ = 0;
    moving_ = false;
    caret_.reset();
    walk_focus();
}

void Kit::end(std::string screen) { registry_.turn(std::move(screen)); }

// A kiosk brings its choices down in its own way.
base::Rect Kit::screen() const {
    base::Rect rest = glass();
    if (settings_.low_reach && !kiosk_) {
        rest.y = std::floor(rest.h * (1 - low_reach_part));
        rest.h -= rest.y;
    }
    return rest;
}

base::Rect Kit::content() const {
    base::Rect rest = screen();
    rest.h -= keyboard_px_;
    return rest;
}

// Keys and fingers choose what has the focus, before anything is drawn.
void Kit::walk_focus() {
    if (focus_ && !registry_.find(focus_)) focus_ = 0;
    for (const Touch& touch : touches_.all()) {
        if (touch.began) focus_shows_ = false;
        if (!touch.ended || touch.scrolling) continue;
        const Item* item = registry_.find(touch.item);
        focus_ = item && item->focusable ? item->id : 0;
    }
    const Item* here = registry_.find(focus_);
    const bool writing = here && here->role == Role::field;
    std::erase_if(start_.keys, [&](const input::Key& key) {
        if (!key.down) return false;
        if (key.code == input::KeyCode::tab) {
            focus_ = registry_.next_focus(focus_, key.shift);
        } else if (!writing && (key.code == input::KeyCode::enter ||
                                key.code == input::KeyCode::space)) {
            if (focus_ == 0) return false;
            activated_ = focus_;
        } else if (const base::Vec2 way = direction_of(key.code); !writing && way != base::Vec2{}) {
            focus_ = registry_.focus_towards(focus_, way);
        } else {
            return false;
        }
        focus_shows_ = true;
        return true;
    });
}

ItemId Kit::id(Role role, std::string_view name) const {
    return hashed(hashed(ids_.back(), name_of(role)), name);
}

Kit::Scope Kit::inside(std::string_view name) {
    ids_.push_back(hashed(ids_.back(), name));
    return {*this, Scoped::id};
}

Kit::Scope Kit::inside(std::uint64_t number) { return inside(std::to_string(number)); }

Kit::Scope Kit::area(ItemId area) {
    areas_.push_back(area);
    return {*this, Scoped::area};
}

void Kit::focus(ItemId item, bool shows) {
    focus_ = item;
    if (shows) focus_shows_ = true;
    keep_moving();
}

bool Kit::key(input::KeyCode code, bool ctrl) {
    const auto it = std::find_if(start_.keys.begin(), start_.keys.end(), [&](const auto& key) {
        return key.down && key.code == code && key.ctrl == ctrl;
    });
    if (it == start_.keys.end()) return false;
    start_.keys.erase(it);
    return true;
}

Response Kit::interact(Item item) {
    item.area = areas_.back();
    item.layer = layer_now();
    item.touchable = true;
    item.visible = common(touch_rect(item.rect, target()), clips_.back());
    Response response;
    const Touch* touch = touches_.on(item.id);
    const bool clicked = touches_.clicked(item.id) || activated_ == item.id;
    if (clicked && !item.enabled && !item.value.empty()) tell(item.value);
    if (item.enabled) {
        response.touch = touch;
        response.pressed = touch && !touch->ended && touch->inside;
        response.clicked = clicked;
    }
    response.focused = focus_ != 0 && focus_ == item.id;
    item.pressed = response.pressed;
    item.focused = response.focused;
    registry_.add(std::move(item));
    return response;
}

void Kit::record(Item item) {
    item.area = areas_.back();
    item.layer = layer_now();
    item.visible = common(item.rect, clips_.back());
    registry_.add(std::move(item));
}

void Kit::record(Role role, std::string label, base::Rect px, std::string value, bool held) {
    Item item;
    item.role = role;
    item.label = std::move(label);
    item.value = std::move(value);
    item.rect = px;
    item.pressed = held;
    record(std::move(item));
}

void Kit::block(base::Rect rect, std::string_view label) {
    Item item;
    item.id = id(Role::panel, label);
    item.role = Role::panel;
    item.label = label;
    item.rect = rect;
    item.touchable = true;
    record(std::move(item));
}

void Kit::tell(std::string sentence, Tone tone) {
    std::erase_if(told_, [&](const Told& told) { return told.sentence == sentence; });
    told_.push_back({std::move(sentence), tone, 0});
    if (told_.size() > told_max) told_.erase(told_.begin());
}

}  // namespace ui
