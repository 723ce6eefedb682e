#include "drivers.h"

#if defined(__SANITIZE_ADDRESS__)

#include <dlfcn.h>
#include <link.h>

#include <string>
#include <vector>

// Called by the sanitizer when the program ends.
extern "C" const char* __lsan_default_suppressions() {
    return "leak:_dri.so\nleak:libgallium\nleak:libLLVM\nleak:libGLX\nleak:libEGL\n"
           "leak:libglapi\nleak:libX11\nleak:libxcb\nleak:libdrm\n";
}

namespace platform {

void keep_drivers_loaded() {
    std::vector<std::string> names;  // opened after the walk, which holds the loader's lock
    dl_iterate_phdr(
        [](dl_phdr_info* info, std::size_t, void* data) {
            static_cast<std::vector<std::string>*>(data)->push_back(info->dlpi_name);
            return 0;
        },
        &names);
    for (const auto& name : names) {
        if (!name.empty()) dlopen(name.c_str(), RTLD_LAZY | RTLD_NOLOAD | RTLD_NODELETE);
    }
}

}  // namespace platform

#else

void platform::keep_drivers_loaded() {}

#endif
