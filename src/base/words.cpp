#include "base/words.h"

#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>

#include <algorithm>

namespace base {

struct Words::Catalogue {
    std::locale locale;
};

// One pass: what people wrote is never read again for placeholders.
std::string filled(std::string sentence, const Arguments& arguments) {
    std::string result;
    std::size_t at = 0;
    while (at < sentence.size()) {
        const auto open = sentence.find('{', at);
        const auto close = sentence.find('}', open == std::string::npos ? open : open + 1);
        if (close == std::string::npos) break;
        const std::string name = sentence.substr(open + 1, close - open - 1);
        const auto argument = std::find_if(arguments.begin(), arguments.end(),
                                           [&](const auto& each) { return each.first == name; });
        const bool known = argument != arguments.end();
        const std::size_t next = known ? close + 1 : open + 1;
        result += sentence.substr(at, (known ? open : next) - at);
        if (known) result += argument->second;
        at = next;
    }
    return result + sentence.substr(at);
}

Words Words::load(const std::string& folder, const std::string& language) {
    namespace gettext = boost::locale::gnu_gettext;
    Words words;
    words.language_ = language;
    gettext::messages_info info;
    info.language = language;
    info.encoding = "UTF-8";
    info.paths.push_back(folder);
    info.domains.push_back(gettext::messages_info::domain("fabrique"));
    words.catalogue_ = std::make_shared<Catalogue>(
        Catalogue{std::locale(std::locale::classic(), gettext::create_messages_facet<char>(info))});
    return words;
}

std::string Words::say(const char* sentence, const Arguments& arguments) const {
    if (!catalogue_) return filled(sentence, arguments);
    return filled(boost::locale::gettext(sentence, catalogue_->locale), arguments);
}

std::string Words::count(const char* one, const char* many, std::int64_t n,
                         Arguments arguments) const {
    arguments.emplace_back("n", std::to_string(n));
    if (!catalogue_) return filled(n == 1 ? one : many, arguments);
    return filled(boost::locale::ngettext(one, many, int(n), catalogue_->locale), arguments);
}

}  // namespace base
