// A frame as it lies on the board, in values that paper can draw.

#include "exchange/report_parts.h"
#include "painting/colour.h"
#include "workshop/frames.h"

#include <algorithm>

namespace exchange {
namespace {

namespace palette = painting::palette;
using painting::FramePicture;
using workshop::Frame;
using workshop::NameOf;

constexpr float name_units = 21, pin_word_units = 22, person_units = 20;
constexpr float pin_word_wide = 320, person_wide = 140;
constexpr float margin = 12;  // board units around names

// Told apart by their dashes where there is no colour; as many as a journey has persons.
constexpr std::array<std::uint32_t, 6> persons = {0x0B6B5D, 0x1D5FD1, 0xB3261E,
                                                  0x7B3DB8, 0x7A5A00, 0x8A1C7C};

std::string shown_name(const base::Words& words, const Frame& frame, workshop::NamePlace place) {
    const std::string& name = workshop::name_at(frame, place);
    if (!name.empty()) return name;
    if (frame.kind == workshop::FrameKind::axes) {
        return words.say(place.index == 0 ? base::msg("little") : base::msg("much"));
    }
    if (place.of == NameOf::row && workshop::is_curve_row(frame, place.index)) {
        return words.say("How it feels");
    }
    const base::Arguments number{{"n", std::to_string(place.index + 1)}};
    return place.of == NameOf::column ? words.say("Step {n}", number)
                                      : words.say("Row {n}", number);
}

void add_background(FramePicture& picture, const Material& material, const Frame& frame) {
    if (!frame.picture) return;
    painting::FacePhoto photo;
    const bool erased = !workshop::picture_shown(material.state, frame);
    photo.instead =
        erased ? material.words.say("Picture erased") : material.words.say("Picture missing");
    if (!erased && material.photos) {
        photo.pixels = [photos = material.photos, which = *frame.picture] {
            return photos(which, report_picture_side_px);
        };
    }
    picture.background = std::move(photo);
    picture.background_at = workshop::picture_rect(frame);
}

void add_names(FramePicture& picture, const Material& material, const Frame& frame) {
    for (const workshop::NamePlace place : workshop::names_in(frame)) {
        const base::Rect at = base::grown(workshop::name_rect(frame, place), -margin);
        picture.words.push_back({shown_name(material.words, frame, place), at, name_units, 600});
    }
}

void add_cells(FramePicture& picture, const Frame& frame) {
    const base::Rect at = frame.at, cells = workshop::cells_rect(frame);
    picture.fills.push_back({{at.x, at.y, at.w, cells.y - at.y}, palette::neutral});
    picture.fills.push_back({{at.x, cells.y, cells.x - at.x, cells.h}, palette::neutral});
    for (const workshop::NamePlace place : workshop::names_in(frame)) {
        const base::Rect name = workshop::name_rect(frame, place);
        const bool column = place.of == NameOf::column;
        if (!column && workshop::is_line_row(frame, place.index)) {
            picture.fills.push_back({name, palette::neutral});
        }
        const base::Vec2 from = column ? base::Vec2{name.x, at.y} : base::Vec2{at.x, name.y};
        const base::Vec2 to =
            column ? base::Vec2{name.x, at.bottom()} : base::Vec2{at.right(), name.y};
        picture.lines.push_back({{from, to}, palette::line});
    }
}

void add_axes(FramePicture& picture, const Frame& frame) {
    const base::Rect plot = workshop::plot_rect(frame);
    const base::Vec2 middle = plot.centre();
    picture.lines.push_back({{{plot.x, middle.y}, {plot.right(), middle.y}},
                             palette::ink_soft, 3, true});
    picture.lines.push_back({{{middle.x, plot.bottom()}, {middle.x, plot.y}},
                             palette::ink_soft, 3, true});
}

void add_curves(FramePicture& picture, const Frame& frame) {
    for (std::size_t i = 0; i < frame.curves.size(); ++i) {
        FramePicture::Line line{{}, persons[i % persons.size()], 5, false, i % 2 == 1};
        for (const workshop::Feeling& each : frame.curves[i].feelings) {
            if (each.column >= frame.columns.size()) continue;
            line.points.push_back(workshop::place_of(frame, each));
        }
        if (line.points.empty()) continue;
        const base::Vec2 last = line.points.back();
        picture.words.push_back({frame.curves[i].persona,
                                 {last.x + margin, last.y - person_units, person_wide,
                                  person_units * 2},
                                 person_units, 700, painting::Align::start, true});
        picture.lines.push_back(std::move(line));
    }
}

void add_stamps(FramePicture& picture, const Material& material, const Frame& frame) {
    for (const workshop::Stamp* stamp : workshop::stamps_in_order(material.state)) {
        const base::Rect at = workshop::rect_of(stamp->kind, stamp->pose);
        if (!frame.at.overlaps(at)) continue;
        painting::StampLook look;
        look.kind = stamp->kind;
        look.turn = stamp->pose.turn;
        const workshop::StampRow& row = workshop::row_of(stamp->kind);
        if (stamp->number) look.word = std::to_string(stamp->number);
        else if (row.written) {
            look.word = stamp->word.empty() ? material.words.say(row.word) : stamp->word;
        }
        picture.stamps.push_back({std::move(look), at});
        if (stamp->number && !stamp->word.empty()) {
            picture.words.push_back({stamp->word,
                                     {at.right() + margin, at.y, pin_word_wide, at.h},
                                     pin_word_units, 600, painting::Align::start, true});
        }
        if (const workshop::Card* card = workshop::card_of(material.state, *stamp)) {
            picture.ties.push_back(
                {{at.centre(), workshop::card_rect(card->at).centre()}, palette::ink, 3});
        }
    }
}

void add_cards(FramePicture& picture, const Material& material, const Frame& frame) {
    for (const workshop::Card* card : workshop::cards_in_order(material.state)) {
        const base::Rect at = workshop::rect_of(*card);
        if (!frame.at.overlaps(at)) continue;
        picture.cards.push_back({face_of(material, *card), card->at, card->turn});
        picture.at = base::united(picture.at, at);
    }
}

void add_frame(FramePicture& picture, const Material& material, const Frame& frame) {
    if (workshop::is_table(frame)) add_cells(picture, frame);
    if (frame.kind == workshop::FrameKind::axes) add_axes(picture, frame);
    add_names(picture, material, frame);
    add_curves(picture, frame);
}

// The frames upon it, larger ones below smaller ones.
void add_inner(FramePicture& picture, const Material& material, const Frame& outer) {
    std::vector<const Frame*> inner;
    for (const Frame* each : workshop::frames_in_order(material.state)) {
        if (workshop::lies_in(*each, outer)) inner.push_back(each);
    }
    std::ranges::stable_sort(inner, std::ranges::greater{},
                             [](const Frame* each) { return each->at.w * each->at.h; });
    for (const Frame* each : inner) {
        const base::Rect at = each->at;
        picture.fills.push_back({at, each->picture ? each->picture->rgb : palette::surface});
        picture.lines.push_back({{at.min(), {at.right(), at.y}, at.max(), {at.x, at.bottom()},
                                  at.min()}, palette::line});
        picture.words.push_back({each->title, workshop::name_rect(*each, {}), name_units, 700,
                                 painting::Align::start});
        add_frame(picture, material, *each);
    }
}

}  // namespace

FramePicture frame_picture(const Material& material, const Frame& frame) {
    FramePicture picture;
    picture.at = picture.frame = frame.at;
    picture.instead = material.words.say("The frame is drawn in the PDF report.");
    add_background(picture, material, frame);
    add_frame(picture, material, frame);
    add_inner(picture, material, frame);
    add_stamps(picture, material, frame);
    for (const auto& [id, stroke] : material.state.strokes) {
        const bool seen = !stroke.erased && frame.at.overlaps(stroke.bounds);
        if (seen) picture.ink.push_back({stroke.line, stroke.at});
    }
    add_cards(picture, material, frame);
    return picture;
}

}  // namespace exchange
