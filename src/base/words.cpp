#include "base/words.h"

#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>

namespace base {

struct Words::Catalogue {
    std::locale locale;
};

std::string filled(std::string sentence, const Arguments& arguments) {
    for (const auto& [name, value] : arguments) {
        const std::string mark = "{" + name + "}";
        for (auto at = sentence.find(mark); at != std::string::npos;
             at = sentence.find(mark, at + value.size())) {
            sentence.replace(at, mark.size(), value);
        }
    }
    return sentence;
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
