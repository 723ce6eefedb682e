#include "ui/widgets/panel.h"

#include "painting/colour.h"
#include "ui/editor.h"
#include "ui/imgui.h"
#include "ui/widgets/button.h"

#include <algorithm>

namespace ui {
namespace {

constexpr float modal_pad = 32, question_width = 760;
constexpr float side_head_height = 52;  // design pixels
constexpr float scrim_opacity = 0.45F;
constexpr float banner_sign = 28, banner_pad = 18;  // design pixels
constexpr float rise = 18;  // design pixels a panel comes up by

}  // namespace

Modal::Modal(Kit& kit, std::string_view title, base::Vec2 size_px) : layer_(kit.layer()) {
    const Theme& theme = kit.theme();
    kit.fill(kit.glass(), theme.dark ? 0x1E1E1E : theme.ink, 0, theme.dark ? 0.8F : scrim_opacity);
    Item outside;
    outside.role = Role::panel;
    outside.id = kit.id(outside.role, title);
    outside.label = title;
    outside.rect = kit.glass();
    const ItemId id = outside.id;
    if (kit.interact(std::move(outside)).clicked) dismissed_ = true;

    const base::Rect room = grown(kit.content(), -kit.px(space::wide));
    const float height = size_px.y > 0 ? std::min(size_px.y, room.h) : room.h;
    base::Rect sheet = centred(room, {std::min(size_px.x, room.w), height});
    sheet.y += kit.px(rise) * (1 - kit.motion().from(id, 0, 1));
    kit.sheet(sheet, theme.surface, kit.px(radius::panel), Lift::lifted);
    const Kit::Scope scope = kit.inside(title);
    kit.block(sheet, title);
    content_ = grown(sheet, -kit.px(modal_pad));
    base::Rect head = cut_top(content_, button_height(kit), kit.px(space::normal));
    if (button_right(kit, head,
                     {.label = kit.words().say("Close"), .icon = "cross", .icon_only = true})) {
        dismissed_ = true;
    }
    kit.text(head, title, {.type = Type::section, .weight = 700, .upright = Upright::middle,
                           .max_lines = 1, .heading = true});
    const bool writing = kit.editor().field != 0;  // then Escape ends the writing
    if (!writing && kit.key(input::KeyCode::escape)) dismissed_ = true;
}

SidePanel side_panel(Kit& kit, base::Rect rect, const std::string& title,
                     const std::string& close_label) {
    panel(kit, rect, title, kit.px(radius::panel), Lift::lifted);
    SidePanel made{grown(rect, -kit.px(space::normal))};
    const float height = std::max(kit.target(), kit.px(side_head_height));
    base::Rect head = cut_top(made.content, height, kit.px(space::small));
    made.closed = button(kit, cut_right(head, head.h, kit.px(space::small)),
                         {.label = close_label, .kind = ButtonKind::quiet, .icon = "cross",
                          .icon_only = true});
    kit.text(head, title, {.weight = 700, .upright = Upright::middle, .max_lines = 2,
                           .heading = true, .size_px = 22});
    return made;
}

float modal_height(const Kit& kit, float content_px) {
    return content_px + button_height(kit) + kit.px(space::normal + 2 * modal_pad);
}

Reply ask(Kit& kit, const Question& question) {
    const TextLook look{.type = Type::lead};
    const float width = std::min(kit.px(question_width), kit.content().w);
    const float wrap = width - kit.px(2 * modal_pad);
    const float foot_h = button_height(kit, Type::lead);
    const float content =
        kit.measure(question.text, look, wrap).y + kit.px(space::wide) + foot_h;
    const Modal modal(kit, question.title, {width, modal_height(kit, content)});
    base::Rect rest = modal.content();
    base::Rect foot = cut_bottom(rest, foot_h, kit.px(space::wide));
    kit.text(rest, question.text, look);
    if (button_right(kit, foot, {.label = question.yes, .kind = ButtonKind::primary,
                                 .type = Type::lead, .name = question.name})) {
        return Reply::yes;
    }
    const bool stays = button_right(kit, foot, {.label = question.no, .type = Type::lead});
    return stays || modal.dismissed() ? Reply::no : Reply::none;
}

void panel(Kit& kit, base::Rect rect, std::string_view label, float radius_px, Lift lift) {
    kit.sheet(rect, kit.theme().surface, radius_px, lift);
    kit.block(rect, label);
}

struct Sheet::Layers {
    ImDrawListSplitter splitter;
};

Sheet::Sheet(Kit& kit, base::Rect top_and_width, float pad_px, float radius_px, Lift lift)
    : kit_(kit), rect_(top_and_width), content_(grown(top_and_width, -pad_px)), pad_(pad_px),
      radius_(radius_px), bottom_(top_and_width.y + 2 * pad_px), lift_(lift),
      layers_(std::make_unique<Layers>()) {
    layers_->splitter.Split(&kit_.list(), 2);
    layers_->splitter.SetCurrentChannel(&kit_.list(), 1);
}

Sheet::~Sheet() {
    layers_->splitter.SetCurrentChannel(&kit_.list(), 0);
    kit_.sheet({rect_.x, rect_.y, rect_.w, bottom_ - rect_.y}, kit_.theme().surface, radius_,
               lift_);
    layers_->splitter.Merge(&kit_.list());
}

void empty_state(Kit& kit, base::Rect rect, std::string_view icon, std::string_view title,
                 std::string_view detail) {
    const Theme& theme = kit.theme();
    const float width = std::min(rect.w, kit.px(860));
    const TextLook head{.type = Type::section, .weight = 700, .align = painting::Align::centre,
                        .heading = true};
    const TextLook body{.type = Type::body, .ink = theme.ink_soft,
                        .align = painting::Align::centre};
    const float side = kit.px(88);
    const float head_h = kit.measure(title, head, width).y;
    const float height = side + kit.px(space::wide + space::tight) + head_h +
                         kit.measure(detail, body, width).y;
    base::Rect column = centred(rect, {width, std::min(height, rect.h)});
    const base::Rect sign = centred(cut_top(column, side, kit.px(space::wide)), {side, side});
    kit.disc(sign.centre(), side / 2, theme.accent_soft);
    kit.icon(grown(sign, -side * 0.27F), icon, theme.ink);
    kit.text(cut_top(column, head_h, kit.px(space::tight)), title, head);
    kit.text(column, detail, body);
}

float banner_height(Kit& kit, float width_px, std::string_view sentence, float font_px) {
    const float width = width_px - kit.px(banner_sign + space::small + 2 * banner_pad);
    const TextLook text{.weight = 500, .size_px = font_px};
    return std::max(kit.px(banner_sign), kit.measure(sentence, text, width).y) + 2 * kit.px(14);
}

float banner(Kit& kit, base::Rect rect, std::string_view sentence, Tone tone, float font_px) {
    const Theme& theme = kit.theme();
    const Rgb paper = tone == Tone::bad ? theme.danger_soft
                      : tone == Tone::good ? theme.accent_soft : theme.neutral;
    const Rgb sign = tone == Tone::bad ? theme.danger
                     : tone == Tone::good ? theme.accent : theme.ink;
    const base::Rect box{rect.x, rect.y, rect.w, banner_height(kit, rect.w, sentence, font_px)};
    kit.fill(box, paper, kit.px(radius::field));
    if (theme.shadow_opacity <= 0) kit.outline(box, sign, kit.px(radius::field), kit.px(2));
    base::Rect row = inset(box, kit.px(banner_pad), kit.px(14));
    const float side = kit.px(banner_sign);
    const base::Rect place = cut_left(row, side, kit.px(space::small));
    kit.icon(centred(place, {side, side}), tone == Tone::good ? "check" : "warning", sign);
    kit.text(row, sentence, {.weight = 500, .upright = Upright::middle, .size_px = font_px});
    return box.h;
}

void qr(Kit& kit, base::Rect rect, std::string_view text, std::string_view label) {
    // Whole pixels a module, so that its edges stay sharp: paint small, then choose the size.
    const float side = std::min(rect.w, rect.h);
    const std::string key = "qr " + std::string(text);
    const Piece drawn = kit.pieces().picture(key + std::to_string(int(side)), [&] {
        const painting::Picture one = painting::qr_picture(text, 1);
        return painting::qr_picture(text, std::max(1, int(side) / std::max(1, one.width)));
    });
    const base::Rect place = centred(rect, drawn.size);
    kit.fill(grown(place, kit.px(space::tight)), painting::palette::surface, kit.px(radius::field));
    kit.piece(drawn, place.min());
    Item item;
    item.role = Role::picture;
    item.label = label;
    item.value = text;
    item.rect = rect;
    kit.record(std::move(item));
}

}  // namespace ui
