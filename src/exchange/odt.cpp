#include "exchange/odt.h"

#include "base/text.h"
#include "exchange/zip_archive.h"
#include "painting/picture.h"

#include <fmt/format.h>

#include <pugixml.hpp>

#include <fstream>

namespace exchange {
namespace {

using painting::Block;
using pugi::xml_node;

constexpr const char* mime = "application/vnd.oasis.opendocument.text";
constexpr const char* version = "1.2";
constexpr float column_cm = 17;  // A4 between margins of 2 cm
constexpr float chart_px_per_point = 2, board_px_per_point = 4;  // cards are small there

const std::pair<const char*, const char*> namespaces[] = {
    {"xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
    {"xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
    {"xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
    {"xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
    {"xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"},
    {"xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
    {"xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"},
    {"xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"},
    {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
    {"xmlns:xlink", "http://www.w3.org/1999/xlink"}};

using Attributes = std::initializer_list<std::pair<const char*, std::string>>;

// XML 1.0 knows no control characters, whatever people typed; nor U+FFFE and U+FFFF.
std::string sayable(std::string_view text) {
    std::string clean;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = base::next_code_point(text, at);
        const std::string_view one = text.substr(at, next - at);
        const auto first = static_cast<unsigned char>(one[0]);
        const bool control = first < 0x20 && first != '\n' && first != '\t';
        if (!control && one != "\xEF\xBF\xBE" && one != "\xEF\xBF\xBF") clean += one;
        at = next;
    }
    return clean;
}

xml_node add(xml_node parent, const char* name, Attributes attributes = {}) {
    xml_node node = parent.append_child(name);
    for (const auto& [key, value] : attributes) {
        node.append_attribute(key).set_value(sayable(value).c_str());
    }
    return node;
}

// A word processor folds blanks together: lines, tabs and runs of them have elements of their own.
void add_text(xml_node node, const std::string& text) {
    std::string plain;
    const auto flush = [&] {
        if (!plain.empty()) node.append_child(pugi::node_pcdata).set_value(plain.c_str());
        plain.clear();
    };
    bool after_blank = true;  // at the beginning too
    for (const char c : sayable(text)) {
        if (c == '\n' || c == '\t' || (c == ' ' && after_blank)) {
            flush();
            node.append_child(c == '\n' ? "text:line-break" : c == '\t' ? "text:tab" : "text:s");
            after_blank = c == '\n';
            continue;
        }
        plain += c;
        after_blank = c == ' ';
    }
    flush();
}

xml_node root_of(pugi::xml_document& document, const char* name) {
    xml_node declaration = document.prepend_child(pugi::node_declaration);
    declaration.append_attribute("version").set_value("1.0");
    declaration.append_attribute("encoding").set_value("UTF-8");
    xml_node root = document.append_child(name);
    for (const auto& [key, value] : namespaces) root.append_attribute(key).set_value(value);
    root.append_attribute("office:version").set_value(version);
    return root;
}

std::string text_of(const pugi::xml_document& document) {
    struct Sink : pugi::xml_writer {
        std::string text;
        void write(const void* data, std::size_t size) override {
            text.append(static_cast<const char*>(data), size);
        }
    } sink;
    document.save(sink, "", pugi::format_raw, pugi::encoding_utf8);
    return std::move(sink.text);
}

std::string cm(float length) { return fmt::format("{:.2f}cm", length); }

// What a chart shows, for those who do not see it: “Dossier: 12 dots; Horaires: 3 dots”.
std::string words_of(const painting::BarChart& chart) {
    std::string text;
    for (const painting::Bar& bar : chart.bars) {
        text += (text.empty() ? "" : "; ") + bar.label + " : " + bar.value_text;
    }
    return text;
}

std::string words_of(const painting::ReferenceBars& chart) {
    std::string text = chart.title;
    for (const auto& row : chart.rows) {
        text += (text.empty() ? "" : "; ") + row.label + " :";
        for (const auto& bar : row.bars) text += " " + bar.value_text;
        for (const auto& mark : row.marks) text += " (" + mark.text + ")";
    }
    return text;
}

std::string words_of(const painting::Drawing& drawing) {
    if (const auto* chart = std::get_if<painting::BarChart>(&drawing)) return words_of(*chart);
    if (const auto* bars = std::get_if<painting::ReferenceBars>(&drawing)) return words_of(*bars);
    return std::visit([](const auto& each) { return each.title; }, drawing);
}

std::string words_of(const painting::FramePicture& picture) {
    constexpr std::size_t code_points_max = 500;
    std::string text;
    for (const auto& card : picture.cards) {
        if (!card.face.text.empty()) text += (text.empty() ? "" : "; ") + card.face.text;
    }
    return base::shortened(text, code_points_max);
}

// Writes blocks into the body, and gathers pictures on the way.
class Body {
public:
    explicit Body(xml_node text) : text_(text) {}

    std::vector<ZipEntry> pictures() && { return std::move(pictures_); }

    void operator()(const painting::Heading& heading) {
        if (heading.level <= 0) {
            add_text(add(text_, "text:p", {{"text:style-name", "Title"}}), heading.text);
            return;
        }
        const std::string level = std::to_string(std::min(heading.level, 6));
        add_text(add(text_, "text:h", {{"text:style-name", "Heading_20_" + level},
                                       {"text:outline-level", level}}),
                 heading.text);
    }
    void operator()(const painting::Paragraph& paragraph) {
        add_paragraph(text_, paragraph.soft ? "Note" : "Text_20_body", paragraph.text);
    }
    void operator()(const painting::Facts& facts) {
        if (facts.rows.empty()) return;
        xml_node table = add(text_, "table:table", {{"table:style-name", "Facts"}});
        add(table, "table:table-column", {{"table:style-name", "Facts.A"}});
        add(table, "table:table-column", {{"table:style-name", "Facts.B"}});
        for (const auto& [label, value] : facts.rows) {
            xml_node row = add(table, "table:table-row");
            add_paragraph(cell(row), "Label", label);
            add_paragraph(cell(row), "Table_20_Contents", value);
        }
    }
    void operator()(const painting::BarChart& chart) { add_picture(chart, words_of(chart)); }
    void operator()(const painting::Drawing& drawing) { add_picture(drawing, words_of(drawing)); }
    void operator()(const painting::FramePicture& picture) {
        add_picture(picture, words_of(picture));
    }
    // As words, to be worked on; those that are drawn or photographed as they look, too.
    void operator()(const painting::CardList& list) {
        painting::CardList seen;
        for (const painting::CardFace& card : list.cards) {
            if (!card.ink.empty() || card.photo) seen.cards.push_back(card);
            if (base::trimmed(card.text).empty()) continue;
            add_paragraph(text_, "Card",
                          card.text + (card.mark_text.empty() ? "" : " (" + card.mark_text + ")"));
        }
        if (!seen.cards.empty()) {
            std::string names;
            for (const auto& card : seen.cards) {
                names += (names.empty() ? "" : "; ") + card.text;
            }
            add_picture(seen, names);
        }
    }

private:
    static void add_paragraph(xml_node parent, const char* style, const std::string& text) {
        add_text(add(parent, "text:p", {{"text:style-name", style}}), text);
    }
    static xml_node cell(xml_node row) {
        return add(row, "table:table-cell", {{"table:style-name", "Facts.cell"},
                                             {"office:value-type", "string"}});
    }

    void add_picture(const Block& block, const std::string& words) {
        std::string bytes;
        painting::Picture picture;
        if (pictures_.size() < odt_pictures_max) {
            const bool board = std::holds_alternative<painting::FramePicture>(block);
            picture = painting::block_picture(block, painting::report_column_points,
                                              board ? board_px_per_point : chart_px_per_point);
            bytes = painting::png_bytes(picture);
        }
        if (bytes.empty() || bytes.size() > odt_pictures_bytes_max - bytes_) {
            if (!words.empty()) add_paragraph(text_, "Note", words);
            return;
        }
        bytes_ += bytes.size();
        const std::string name = fmt::format("Pictures/{}.png", pictures_.size() + 1);
        const float high = column_cm * float(picture.height) / float(picture.width);
        xml_node paragraph = add(text_, "text:p", {{"text:style-name", "Text_20_body"}});
        xml_node frame = add(paragraph, "draw:frame",
                             {{"draw:style-name", "Picture"},
                              {"draw:name", fmt::format("Image {}", pictures_.size() + 1)},
                              {"text:anchor-type", "as-char"},
                              {"svg:width", cm(column_cm)},
                              {"svg:height", cm(high)}});
        add(frame, "draw:image", {{"xlink:href", name}, {"xlink:type", "simple"},
                                  {"xlink:show", "embed"}, {"xlink:actuate", "onLoad"}});
        if (!words.empty()) add_text_only(add(frame, "svg:desc"), words);
        pictures_.push_back({name, std::move(bytes), true});  // it is compressed already
    }
    static void add_text_only(xml_node node, const std::string& text) {
        node.append_child(pugi::node_pcdata).set_value(sayable(text).c_str());
    }

    xml_node text_;
    std::vector<ZipEntry> pictures_;
    std::size_t bytes_ = 0;
};

void add_table_styles(xml_node styles) {
    const auto style = [&](const char* name, const char* family) {
        return add(styles, "style:style", {{"style:name", name}, {"style:family", family}});
    };
    add(style("Facts", "table"), "style:table-properties",
        {{"style:width", cm(column_cm)}, {"table:align", "left"}, {"fo:margin-bottom", "0.4cm"}});
    add(style("Facts.A", "table-column"), "style:table-column-properties",
        {{"style:column-width", "5cm"}});
    add(style("Facts.B", "table-column"), "style:table-column-properties",
        {{"style:column-width", "12cm"}});
    add(style("Facts.cell", "table-cell"), "style:table-cell-properties",
        {{"fo:padding", "0.1cm"}, {"fo:border-bottom", "0.02cm solid #e2d9c8"}});
    add(style("Picture", "graphic"), "style:graphic-properties",
        {{"style:vertical-pos", "top"}, {"style:vertical-rel", "baseline"}});
}

std::string content_of(const Report& report, std::vector<ZipEntry>& pictures) {
    pugi::xml_document document;
    xml_node root = root_of(document, "office:document-content");
    add_table_styles(add(root, "office:automatic-styles"));
    xml_node text = add(add(root, "office:body"), "office:text");
    Body body(text);
    for (const painting::Page& page : report.pages) {
        for (const Block& block : page.blocks) std::visit(body, block);
    }
    pictures = std::move(body).pictures();
    return text_of(document);
}

struct Look {
    const char* name;
    const char* shown;
    const char* size;
    const char* weight;
    const char* colour;
    const char* above;
    const char* below;
};

void add_paragraph_style(xml_node styles, const Look& look) {
    xml_node style = add(styles, "style:style", {{"style:name", look.name},
                                                 {"style:display-name", look.shown},
                                                 {"style:family", "paragraph"}});
    xml_node place = add(style, "style:paragraph-properties",
                         {{"fo:margin-top", look.above}, {"fo:margin-bottom", look.below}});
    if (std::string_view(look.name).starts_with("Heading")) {
        place.append_attribute("fo:keep-with-next").set_value("always");
    }
    add(style, "style:text-properties", {{"fo:font-size", look.size},
                                         {"fo:font-weight", look.weight},
                                         {"fo:color", look.colour}});
}

void add_page(xml_node root, const Report& report) {
    xml_node layout = add(add(root, "office:automatic-styles"), "style:page-layout",
                          {{"style:name", "A4"}});
    add(layout, "style:page-layout-properties",
        {{"fo:page-width", "21cm"}, {"fo:page-height", "29.7cm"}, {"fo:margin", "2cm"}});
    add(layout, "style:footer-style");
    xml_node page = add(add(root, "office:master-styles"), "style:master-page",
                        {{"style:name", "Standard"}, {"style:page-layout-name", "A4"}});
    xml_node footer = add(add(page, "style:footer"), "text:p", {{"text:style-name", "Note"}});
    add_text(footer, report.frame.footer + (report.frame.footer.empty() ? "" : " · "));
    add(footer, "text:page-number", {{"text:select-page", "current"}});
    add_text(footer, "/");
    add(footer, "text:page-count");
}

std::string styles_of(const Report& report, const std::string& language) {
    static constexpr Look looks[] = {
        {"Title", "Title", "22pt", "bold", "#1f1b16", "0cm", "0.5cm"},
        {"Heading_20_1", "Heading 1", "15pt", "bold", "#1f1b16", "0.8cm", "0.25cm"},
        {"Heading_20_2", "Heading 2", "12pt", "bold", "#1f1b16", "0.5cm", "0.15cm"},
        {"Heading_20_3", "Heading 3", "11pt", "bold", "#1f1b16", "0.4cm", "0.1cm"},
        {"Text_20_body", "Text body", "10.5pt", "normal", "#1f1b16", "0cm", "0.2cm"},
        {"Table_20_Contents", "Table Contents", "10.5pt", "normal", "#1f1b16", "0cm", "0cm"},
        {"Label", "Label", "10.5pt", "bold", "#5b5347", "0cm", "0cm"},
        {"Card", "Card", "10.5pt", "normal", "#1f1b16", "0cm", "0.15cm"},
        {"Note", "Note", "9pt", "normal", "#5b5347", "0cm", "0.2cm"}};
    pugi::xml_document document;
    xml_node root = root_of(document, "office:document-styles");
    xml_node styles = add(root, "office:styles");
    xml_node standard = add(styles, "style:default-style", {{"style:family", "paragraph"}});
    add(standard, "style:text-properties",
        {{"fo:language", language}, {"fo:country", language == "fr" ? "FR" : "GB"},
         {"fo:font-family", "Inter, 'Liberation Sans', Arial, sans-serif"}});
    for (const Look& look : looks) add_paragraph_style(styles, look);
    add_page(root, report);
    return text_of(document);
}

std::string meta_of(const Report& report, const std::string& language) {
    pugi::xml_document document;
    xml_node meta = add(root_of(document, "office:document-meta"), "office:meta");
    add_text(add(meta, "meta:generator"), "Fabrique");
    add_text(add(meta, "dc:title"), report.frame.title);
    add_text(add(meta, "dc:language"), language);
    if (!report.frame.created_iso.empty()) {
        add_text(add(meta, "meta:creation-date"), report.frame.created_iso);
    }
    return text_of(document);
}

std::string manifest_of(const std::vector<ZipEntry>& pictures) {
    pugi::xml_document document;
    xml_node declaration = document.prepend_child(pugi::node_declaration);
    declaration.append_attribute("version").set_value("1.0");
    declaration.append_attribute("encoding").set_value("UTF-8");
    xml_node root = add(document, "manifest:manifest",
                        {{"xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"},
                         {"manifest:version", version}});
    const auto entry = [&](const std::string& path, const char* type) {
        return add(root, "manifest:file-entry",
                   {{"manifest:full-path", path}, {"manifest:media-type", type}});
    };
    entry("/", mime).append_attribute("manifest:version").set_value(version);
    for (const char* path : {"content.xml", "styles.xml", "meta.xml"}) entry(path, "text/xml");
    for (const ZipEntry& picture : pictures) entry(picture.name, "image/png");
    return text_of(document);
}

}  // namespace

std::string odt_bytes(const Report& report, const std::string& language) {
    std::vector<ZipEntry> pictures;
    const std::string content = content_of(report, pictures);
    // The kind of document comes first and as it is: that is how files are recognised.
    std::vector<ZipEntry> entries{{"mimetype", mime, true},
                                  {"content.xml", content},
                                  {"styles.xml", styles_of(report, language)},
                                  {"meta.xml", meta_of(report, language)}};
    const std::string manifest = manifest_of(pictures);
    for (ZipEntry& picture : pictures) entries.push_back(std::move(picture));
    entries.push_back({"META-INF/manifest.xml", manifest});
    return zip_bytes(entries);
}

void write_odt(const Report& report, const std::string& language, const std::string& path) {
    const std::string bytes = odt_bytes(report, language);
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), std::streamsize(bytes.size()));
    file.close();
    if (!file) {
        throw base::Failure({"report_unwritable",
                             base::msg("The report “{path}” could not be written."),
                             {{"path", path}}});
    }
}

}  // namespace exchange
