#pragma once
// The sources as text. Every rule is a function from a tree to complaints, so that a test can feed
// it a small bad tree and see it complain.

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace house {

// "src/board/camera.cpp:12: what is wrong and what to do instead".
using Complaints = std::vector<std::string>;

struct File {
    std::string path;  // from the root, with '/'
    std::string text;  // as it is on disk
    std::string code;  // C++ only: the same length, comments and literals blanked by spaces
};

struct Tree {
    std::filesystem::path root;
    std::vector<File> files;  // sorted by path
};

// Every text file the house cares about. Not read: build/, out/, node_modules/, .git/ and what is
// data (sessions/, pictures, fonts).
Tree read_tree(const std::filesystem::path& root);

bool is_cpp(const File&);
bool is_header(const File&);
// "board" for "src/board/tools/pen.cpp"; empty outside src/ or for a file directly in it.
std::string room_of(const File&);

// Comments and literals become spaces, line ends stay. Raw strings and 1'000 are understood.
std::string blanked(std::string_view text);

std::vector<std::string_view> lines_of(std::string_view text);
std::size_t line_of(std::string_view text, std::size_t offset);  // from 1
std::string at_line(const File&, std::size_t line, const std::string& what);
std::string at_offset(const File&, std::size_t offset, const std::string& what);

bool is_word(char c);  // letter, digit or '_'
std::string_view trimmed(std::string_view text);

// Offset of `token` at or after `from`, not inside a longer word; npos when there is none. A token
// ending in '(' or '.' is bounded on the left only.
std::size_t find_token(std::string_view text, std::string_view token, std::size_t from = 0);

// A folder that exists as long as the object, for small bad trees.
class Fixture {
public:
    Fixture();
    ~Fixture();
    Fixture(const Fixture&) = delete;
    Fixture& operator=(const Fixture&) = delete;
    Fixture& write(const std::string& path, const std::string& text);
    const std::filesystem::path& root() const { return root_; }
    Tree tree() const { return read_tree(root_); }

private:
    std::filesystem::path root_;
};

}  // namespace house
