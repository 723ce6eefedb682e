#include "layers.h"

#include <algorithm>
#include <map>
#include <set>

namespace house {
namespace {

using Names = std::set<std::string>;

// The table of the architecture: room → what it may include.
const std::map<std::string, Names> may_include = {
    {"base", {}},
    {"voting", {"base"}},
    {"workshop", {"base", "voting"}},
    {"methods", {"base", "workshop"}},
    {"journal", {"base", "workshop", "voting"}},
    {"session", {"base", "workshop", "voting", "journal", "methods"}},
    {"painting", {"base", "workshop", "voting", "board"}},
    {"exchange", {"base", "workshop", "voting", "session", "painting", "methods"}},
    {"input", {"base"}},
    {"board", {"base", "workshop", "input"}},
    {"net", {"base", "workshop", "voting", "journal", "session"}},
    {"platform", {"base", "input"}},
    {"ui", {"base", "workshop", "voting", "methods", "session", "input", "board", "painting"}},
    {"app",
     {"base", "voting", "workshop", "methods", "journal", "session", "painting", "exchange",
      "input", "board", "net", "platform", "ui"}},
};

struct Fence {
    std::vector<std::string> starts;  // of an include, or tokens of code
    Names rooms;                      // that may pass
    const char* reason;
};

const std::vector<Fence> include_fences = {
    {{"imgui"}, {"ui", "platform"}, "Dear ImGui is for ui/ and platform/"},
    {{"SDL", "GLFW/", "GL/", "GLES", "EGL/", "KHR/", "epoxy/", "X11/"}, {"platform"},
     "windows, input and the graphics card belong to platform/"},
    {{"cairo", "pango/", "glib", "fontconfig/", "hb", "harfbuzz/"}, {"painting"},
     "Cairo and Pango belong to painting/"},
    {{"xlsxwriter"}, {"exchange"}, "workbooks are written in exchange/"},
    {{"zip.h", "pugixml"}, {"exchange"}, "documents are written in exchange/"},
    {{"poppler"}, {"painting"}, "foreign documents are drawn in painting/, with a bound"},
    {{"cereal/"}, {"journal"}, "cereal runs behind the bounded archive of journal/"},
    {{"stb_image.h"}, {"painting"}, "foreign pictures are decoded in painting/, with a bound"},
    {{"boost/asio", "boost/beast", "libpq", "postgresql/", "sqlite3", "sys/socket.h", "netinet/",
      "arpa/", "netdb.h", "ifaddrs.h"}, {"net"}, "sockets, HTTP and SQL belong to net/"},
};

const std::vector<Fence> code_fences = {
    {{"system_clock", "steady_clock", "high_resolution_clock", "time(nullptr)", "clock_gettime",
      "gettimeofday"}, {"app", "net", "platform"},
     "the time is handed over as a value, by app/, net/ or platform/"},
    {{"random_device", "randombytes_buf", "randombytes_uniform", "randombytes_random", "rand(",
      "getrandom(", "getentropy("}, {"app", "net", "platform"},
     "true randomness is handed over as a value, by app/, net/ or platform/"},
    {{"getenv("}, {"app", "platform"}, "the environment is read in app/ and platform/ only"},
};

struct Include {
    std::string name;
    bool quoted = false;  // "room/file.h" and not <library.h>
    std::size_t line = 0;
};

std::vector<Include> includes_of(const File& file) {
    std::vector<Include> includes;
    std::size_t number = 0;
    for (std::string_view line : lines_of(file.text)) {
        ++number;
        line = trimmed(line);
        if (!line.starts_with('#')) continue;
        line = trimmed(line.substr(1));
        if (!line.starts_with("include")) continue;
        line = trimmed(line.substr(7));
        if (line.size() < 2) continue;
        const std::size_t end = line.find(line.front() == '<' ? '>' : '"', 1);
        includes.push_back({std::string(line.substr(1, end - 1)), line.front() == '"', number});
    }
    return includes;
}

// The rooms after USES in add_room(name USES a b LIBRARIES c); `name` is the first word.
struct Declared {
    std::string name;
    Names uses;
};

Declared declared_in(const File& cmake) {
    Declared declared;
    const std::size_t at = find_token(cmake.text, "add_room(");
    if (at == std::string::npos) return declared;
    std::string words = cmake.text.substr(at + 9, cmake.text.find(')', at) - at - 9);
    bool uses = false;
    for (std::string_view line : lines_of(words)) {
        line = line.substr(0, line.find('#'));
        while (!(line = trimmed(line)).empty()) {
            const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
            const std::string word(line.substr(0, end));
            line.remove_prefix(end);
            if (declared.name.empty()) declared.name = word;
            else if (word == "USES" || word == "LIBRARIES") uses = word == "USES";
            else if (uses) declared.uses.insert(word);
        }
    }
    return declared;
}

std::map<std::string, Declared> declared_rooms(const Tree& tree) {
    std::map<std::string, Declared> rooms;
    for (const File& file : tree.files) {
        const std::string room = room_of(file);
        if (file.path == "src/" + room + "/CMakeLists.txt") rooms[room] = declared_in(file);
    }
    return rooms;
}

void check_declaration(const std::string& room, const Declared& declared, Complaints& complaints) {
    const std::string where = "src/" + room + "/CMakeLists.txt:1: ";
    if (!may_include.count(room)) {
        complaints.push_back(where + "the house has no room " + room + "/");
        return;
    }
    if (declared.name != room) {
        complaints.push_back(where + "add_room(" + room + " …) is missing: folder = library");
    }
    for (const std::string& used : declared.uses) {
        if (!may_include.at(room).count(used))
            complaints.push_back(where + room + "/ may not use " + used + "/");
    }
}

std::string complaint_about(const Include& include, const std::string& room, const Names& uses) {
    const std::size_t slash = include.name.find('/');
    if (slash == std::string::npos) return "write the room: \"" + room + "/" + include.name + "\"";
    const std::string used = include.name.substr(0, slash);
    if (used == room) return {};
    if (!may_include.count(used)) return "\"" + include.name + "\" is in no room";
    if (!may_include.at(room).count(used)) return room + "/ may not include " + used + "/";
    if (!uses.count(used)) return "add " + used + " to USES of src/" + room + "/CMakeLists.txt";
    return {};
}

void check_fence(const File& file, const Include& include, Complaints& complaints) {
    for (const Fence& fence : include_fences) {
        const bool meant = std::any_of(fence.starts.begin(), fence.starts.end(),
                                       [&](const auto& s) { return include.name.starts_with(s); });
        if (meant && !fence.rooms.count(room_of(file)))
            complaints.push_back(at_line(file, include.line, include.name + ": " + fence.reason));
    }
    const bool imgui = include.name.starts_with("imgui");
    if (imgui && room_of(file) == "ui" && file.path != "src/ui/imgui.h") {
        complaints.push_back(at_line(file, include.line,
                                     "include \"ui/imgui.h\", which hides the versions of ImGui"));
    }
}

}  // namespace

Complaints broken_layers(const Tree& tree) {
    Complaints complaints;
    const auto rooms = declared_rooms(tree);
    for (const auto& [room, declared] : rooms) check_declaration(room, declared, complaints);
    for (const File& file : tree.files) {
        const std::string room = room_of(file);
        if (!is_cpp(file) || !may_include.count(room)) continue;
        const auto found = rooms.find(room);
        const Names uses = found == rooms.end() ? may_include.at(room) : found->second.uses;
        for (const Include& include : includes_of(file)) {
            if (!include.quoted) continue;
            const std::string what = complaint_about(include, room, uses);
            if (!what.empty()) complaints.push_back(at_line(file, include.line, what));
        }
    }
    return complaints;
}

Complaints broken_fences(const Tree& tree) {
    Complaints complaints;
    for (const File& file : tree.files) {
        if (!is_cpp(file) || !file.path.starts_with("src/")) continue;
        for (const Include& include : includes_of(file)) {
            if (!include.quoted || !include.name.starts_with("ui/"))
                check_fence(file, include, complaints);
        }
        for (const Fence& fence : code_fences) {
            if (fence.rooms.count(room_of(file))) continue;
            for (const std::string& token : fence.starts) {
                const std::size_t at = find_token(file.code, token);
                if (at != std::string::npos)
                    complaints.push_back(at_offset(file, at, token + ": " + fence.reason));
            }
        }
    }
    return complaints;
}

Complaints strange_namespaces(const Tree& tree) {
    Complaints complaints;
    for (const File& file : tree.files) {
        const std::string room = room_of(file);
        // main() stands in no namespace; a file without a brace only includes.
        if (!is_cpp(file) || room.empty() || file.path == "src/app/main.cpp") continue;
        if (file.code.find('{') == std::string::npos) continue;
        if (find_token(file.code, "namespace " + room) == std::string::npos)
            complaints.push_back(at_line(file, 1, "opens no namespace " + room));
    }
    return complaints;
}

}  // namespace house
