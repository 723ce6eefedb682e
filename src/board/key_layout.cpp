#include "board/key_layout.h"

#include <array>
#include <map>
#include <sstream>

namespace board {
namespace {

// One word is one key, one unit wide; "<action>" and "<action:2>" are keys that do not type.
using Page = std::array<const char*, 4>;

constexpr Page azerty = {
    "a z e r t y u i o p",
    "q s d f g h j k l m",
    "w x c v b n é è à <backspace>",
    "<shift> <digits> <emoji> ’ <space:3> . <done:2>"};

constexpr Page qwerty = {
    "q w e r t y u i o p",
    "a s d f g h j k l é",
    "z x c v b n m è à <backspace>",
    "<shift> <digits> <emoji> ’ <space:3> . <done:2>"};

constexpr Page digits = {
    "1 2 3 4 5 6 7 8 9 0",
    "@ # € % & + - / ; :",
    "( ) « » \" ! ? <line_break> <backspace:2>",
    "<letters:2> <emoji> , <space:3> . <done:2>"};

// What people add to an idea: a feeling, a mark of agreement, a place or thing of the city.
constexpr Page emoji = {
    "😀 😂 😍 🤔 😕 😢 😡 👍 👎 👏",
    "❤️ ⭐ ✅ ❌ ❓ ❗ 💡 🎉 🔥 📷",
    "🏫 🏥 🏡 🌳 🚲 🚌 ♿ 👶 <backspace:2>",
    "<letters:2> <digits> 📍 ⏰ 📱 💶 ☀️ <done:2>"};

const std::map<std::string_view, KeyAction> actions = {
    {"space", KeyAction::space},     {"line_break", KeyAction::line_break},
    {"backspace", KeyAction::backspace}, {"shift", KeyAction::shift},
    {"letters", KeyAction::letters}, {"digits", KeyAction::digits},
    {"emoji", KeyAction::emoji},     {"done", KeyAction::done}};

KeySpec key_of(const std::string& word, base::Vec2 at) {
    KeySpec key;
    key.at = {at.x, at.y, 1, 1};
    if (word.size() < 3 || word.front() != '<') {
        key.text = word;
        return key;
    }
    const std::size_t colon = word.find(':');
    const std::size_t name_end = colon == std::string::npos ? word.size() - 1 : colon;
    key.action = actions.at(std::string_view(word).substr(1, name_end - 1));
    if (colon != std::string::npos) key.at.w = float(word[colon + 1] - '0');
    if (key.action == KeyAction::space) key.text = " ";
    if (key.action == KeyAction::line_break) key.text = "\n";
    return key;
}

std::vector<KeySpec> laid_out(const Page& page, KeyPage number) {
    std::vector<KeySpec> keys;
    for (std::size_t row = 0; row < page.size(); ++row) {
        std::istringstream words(page[row]);
        std::uint16_t column = 0;
        float x = 0;
        for (std::string word; words >> word; ++column) {
            KeySpec key = key_of(word, {x, float(row)});
            key.id = KeyId(std::uint16_t(number) << 8 | row << 4 | column);
            x += key.at.w;
            keys.push_back(std::move(key));
        }
    }
    return keys;
}

const std::map<std::string_view, const char*> accents = {
    {"a", "à â æ ä á ã å ą"}, {"c", "ç ć č"},       {"d", "ð đ ď"},   {"e", "é è ê ë ę ė ē ě"},
    {"g", "ğ"},               {"i", "î ï í ì ī į"}, {"l", "ł ľ"},     {"n", "ñ ń ň"},
    {"o", "ô œ ö ó ò õ ø ō"}, {"r", "ř"},           {"s", "ß ş š ś"}, {"t", "ţ ť þ"},
    {"u", "ù û ü ú ū ů ű"},   {"y", "ÿ ý"},         {"z", "ż ž ź"},   {"é", "ê ë ę"},
    {"è", "ê ë"},             {"à", "â æ ä"},       {".", ", ? ! : ; … ·"},
    {",", "; : …"},           {"’", "' « » “ ” \""}, {"\"", "“ ” „"}, {"-", "– — _ ~"},
    {"/", "\\ | ÷"},          {"+", "= × *"},       {"€", "$ £"},     {"0", "° ∅"},
    {"1", "½ ¹"},             {"2", "²"},           {"3", "³"},       {"(", "[ { <"},
    {")", "] } >"},           {"?", "¿"},           {"!", "¡"},       {"%", "‰"},
    {"👍", "👍🏻 👍🏼 👍🏽 👍🏾 👍🏿"}, {"👎", "👎🏻 👎🏼 👎🏽 👎🏾 👎🏿"}, {"👏", "👏🏻 👏🏼 👏🏽 👏🏾 👏🏿"}};

}  // namespace

std::span<const KeySpec> keys_of(KeyboardLayout layout, KeyPage page) {
    static const std::array pages = {
        laid_out(azerty, KeyPage::letters), laid_out(qwerty, KeyPage::letters),
        laid_out(digits, KeyPage::digits), laid_out(emoji, KeyPage::emoji)};
    switch (page) {
        case KeyPage::letters: return pages[layout == KeyboardLayout::azerty ? 0 : 1];
        case KeyPage::digits: return pages[2];
        case KeyPage::emoji: return pages[3];
    }
    return {};
}

std::vector<std::string> accents_of(std::string_view letter) {
    std::vector<std::string> offered;
    const auto found = accents.find(letter);
    if (found == accents.end()) return offered;
    std::istringstream words(found->second);
    for (std::string word; words >> word;) offered.push_back(word);
    return offered;
}

}  // namespace board
