#pragma once
// What people read, in their language. The English sentence is the key; assets/i18n/fr.po holds
// the French. Placeholders have names, so that a translator may move them: "{n} ideas".

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace base {

using Arguments = std::vector<std::pair<std::string, std::string>>;

// Marks a sentence in a table for extraction by xgettext; say() translates it later.
constexpr const char* msg(const char* sentence) { return sentence; }

// "{name}" replaced by its argument; an unknown name stays as it is written.
std::string filled(std::string sentence, const Arguments& arguments);

class Words {
public:
    // English: every key is its own translation.
    Words() = default;
    // Reads <folder>/<language>/LC_MESSAGES/fabrique.mo; English when there is none.
    static Words load(const std::string& folder, const std::string& language);

    const std::string& language() const { return language_; }
    std::string say(const char* sentence, const Arguments& arguments = {}) const;
    // The plural form for n; "{n}" is filled in.
    std::string count(const char* one, const char* many, std::int64_t n,
                      Arguments arguments = {}) const;

private:
    struct Catalogue;
    std::string language_ = "en";
    std::shared_ptr<const Catalogue> catalogue_;
};

}  // namespace base
