// The report as Markdown: the same blocks as on paper.

#include "exchange/report.h"

#include <algorithm>

namespace exchange {
namespace {

// What people wrote is text: no markup, no HTML, no second line in a table.
std::string escaped(const std::string& text) {
    std::string result;
    for (const char c : text) {
        if (c == '\n' || c == '\r') {
            result += ' ';
            continue;
        }
        if (std::string_view("\\`*_{}[]<>#|~").find(c) != std::string_view::npos) result += '\\';
        result += c;
    }
    return result;
}

// "1." and "- " at the beginning of a line would make a list, "=" or "+" a heading or a list.
std::string escaped_line(const std::string& text) {
    const std::string line = escaped(text);
    const auto after_digits = line.find_first_not_of("0123456789");
    if (after_digits != std::string::npos && after_digits > 0 &&
        (line[after_digits] == '.' || line[after_digits] == ')')) {
        return line.substr(0, after_digits) + "\\" + line.substr(after_digits);
    }
    const bool marker =
        !line.empty() && std::string_view("-+=").find(line[0]) != std::string_view::npos;
    return marker ? "\\" + line : line;
}

struct Writer {
    std::string operator()(const painting::Heading& heading) const {
        return std::string(std::size_t(std::clamp(heading.level, 0, 5) + 1), '#') + " " +
               escaped(heading.text) + "\n";
    }
    std::string operator()(const painting::Paragraph& paragraph) const {
        return escaped_line(paragraph.text) + "\n";
    }
    std::string operator()(const painting::Facts& facts) const {
        std::string text = "| | |\n|---|---|\n";
        for (const auto& [label, value] : facts.rows) {
            text += "| " + escaped(label) + " | " + escaped(value) + " |\n";
        }
        return text;
    }
    std::string operator()(const painting::BarChart& chart) const {
        std::string text = "| | | |\n|--:|---|---|\n";
        for (const painting::Bar& bar : chart.bars) {
            const std::string label = escaped(bar.label);
            text += "| " + (bar.rank > 0 ? std::to_string(bar.rank) : std::string()) + " | " +
                    (bar.chosen ? "**" + label + "**" : label) + " | " + escaped(bar.value_text) +
                    " |\n";
        }
        return text;
    }
    std::string operator()(const painting::FramePicture& picture) const {
        return "*" + escaped(picture.instead) + "*\n";
    }
    // What a drawing shows stands in figures beside it.
    std::string operator()(const painting::Drawing& drawing) const {
        const auto* chart = std::get_if<painting::BarChart>(&drawing);
        return chart == nullptr ? std::string() : (*this)(*chart);
    }
    std::string operator()(const painting::CardList& list) const {
        std::string text;
        for (const painting::CardFace& card : list.cards) {
            text += "- " + escaped_line(card.text);
            if (card.photo && !card.text.empty()) text += " ";
            if (card.photo) text += "[" + escaped(card.photo->name) + "]";
            if (!card.mark_text.empty()) text += " (" + escaped(card.mark_text) + ")";
            text += "\n";
        }
        return text;
    }
};

}  // namespace

std::string markdown(const Report& report) {
    std::string text;
    for (const painting::Page& page : report.pages) {
        for (const painting::Block& block : page.blocks) {
            const std::string piece = std::visit(Writer{}, block);
            if (!text.empty() && !piece.empty()) text += "\n";
            text += piece;
        }
    }
    return text;
}

}  // namespace exchange
