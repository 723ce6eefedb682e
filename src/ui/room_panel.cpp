#include "ui/room_panel.h"

#include "ui/layout.h"
#include "ui/widgets.h"

namespace ui {
namespace {

void draw_closed(Kit& kit, base::Rect rest, const RoomView& view, Wishes& wishes) {
    base::Rect foot = cut_bottom(rest, kit.px(72), kit.px(space::wide));
    kit.text(rest, view.how, {.type = Type::lead});
    const ButtonLook look{.label = kit.words().say("Open the room"), .kind = ButtonKind::primary,
                          .icon = "qr", .type = Type::lead, .name = "open the room now"};
    if (button_left(kit, foot, look)) wishes.ask(OpenRoom{});
}

void draw_open(Kit& kit, base::Rect rest, const RoomView& view, Wishes& wishes) {
    base::Rect foot = cut_bottom(rest, kit.px(60), kit.px(space::normal));
    const ButtonLook close{.label = kit.words().say("Close the room"), .kind = ButtonKind::quiet};
    if (button_right(kit, foot, close)) wishes.ask(CloseRoom{});
    const float side_w = std::min(rest.h, kit.px(460));
    kit.text(cut_left(foot, side_w, kit.px(space::wide)), view.joined,
             {.weight = 600, .upright = Upright::middle, .max_lines = 2});
    if (toggle(kit, foot, kit.words().say("Photos from phones"), view.photos)) {
        wishes.ask(AllowPhotos{!view.photos});
    }
    const float side = std::min(rest.h, kit.px(460));
    const base::Rect code = cut_left(rest, side, kit.px(space::huge));
    qr(kit, {code.x, code.y, side, side}, view.link, kit.words().say("QR code to join"));
    const TextLook small{.ink = kit.theme().ink_soft};
    const base::Vec2 how = kit.text(rest, view.how, {.type = Type::lead, .weight = 500});
    cut_top(rest, how.y, kit.px(space::large));
    cut_top(rest, kit.text(rest, kit.words().say("Or type this address"), small).y, kit.px(4));
    cut_top(rest,
            kit.text(rest, view.address, {.weight = 600, .max_lines = 2, .size_px = 30}).y,
            kit.px(space::wide));
    cut_top(rest, kit.text(rest, kit.words().say("and this code"), small).y, kit.px(4));
    cut_top(rest, kit.text(rest, view.code, {.weight = 700, .tabular = true, .size_px = 64}).y,
            kit.px(space::normal));
    if (rest.h >= kit.measure(view.remote, small, rest.w).y) kit.text(rest, view.remote, small);
}

}  // namespace

RoomView room_view(const World& world, const base::Words& words) {
    const Room& room = world.room;
    RoomView view;
    view.open = room.open;
    view.title = room.open ? words.say("Join this workshop") : words.say("The room is closed");
    view.how = room.open
                   ? words.say("Same Wi-Fi, then scan the code with your phone.")
                   : words.say("Open the room so that phones and kiosks can join over the room’s "
                               "own network. Nothing goes through the internet.");
    view.photos = room.photos;
    view.address = room.address;
    view.code = room.code;
    view.link = room.link;
    view.remote = world.has_pin ? words.say("The facilitator’s remote, with the PIN: {address}",
                                            {{"address", room.remote}})
                                : words.say("The facilitator’s remote opens once a PIN is chosen, "
                                            "in the preparation.");
    view.joined = words.count("{n} phone", "{n} phones", room.phones) + " · " +
                  words.count("{n} kiosk", "{n} kiosks", room.kiosks);
    return view;
}

bool draw_room_panel(Kit& kit, const RoomView& view, Wishes& wishes) {
    const base::Vec2 size =
        view.open ? base::Vec2{kit.px(1120), kit.px(720)} : base::Vec2{kit.px(780), kit.px(420)};
    const Modal modal(kit, view.title, size);
    if (view.open) {
        draw_open(kit, modal.content(), view, wishes);
    } else {
        draw_closed(kit, modal.content(), view, wishes);
    }
    return !modal.dismissed();
}

}  // namespace ui
