#include "app/cli.h"

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

int main(int argc, char** argv) {
    // Data goes to stdout: what the log has to say must not stand between.
    spdlog::set_default_logger(spdlog::stderr_color_mt("fabrique"));
    return app::run(argc, argv);
}
