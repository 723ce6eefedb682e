#include "exchange/zip_archive.h"

#include "base/refusal.h"

#include <zip.h>

#include <memory>

namespace exchange {
namespace {

constexpr zip_uint16_t first_day = 1 << 5 | 1;  // 1980-01-01, as DOS counts

struct ZipRelease {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};

[[noreturn]] void fail() {
    throw base::Failure({"no_archive", base::msg("The document could not be put together."), {}});
}

// libzip reads the bytes where they lie, when the archive is closed.
void add(zip_t* archive, const ZipEntry& entry) {
    zip_source_t* source =
        zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
    if (source == nullptr) fail();
    const zip_int64_t index =
        zip_file_add(archive, entry.name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        fail();
    }
    const auto at = zip_uint64_t(index);
    const zip_int32_t method = entry.stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
    if (zip_set_file_compression(archive, at, method, 0) != 0) fail();
    if (zip_file_set_dostime(archive, at, 0, first_day, 0) != 0) fail();
}

std::string read_all(zip_source_t* source) {
    zip_stat_t facts;
    zip_stat_init(&facts);
    if (zip_source_stat(source, &facts) != 0 || zip_source_open(source) != 0) fail();
    std::string bytes(std::size_t(facts.size), '\0');
    const zip_int64_t read = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (read != zip_int64_t(bytes.size())) fail();
    return bytes;
}

}  // namespace

std::string zip_bytes(const std::vector<ZipEntry>& entries) {
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, ZipRelease> whole(
        zip_source_buffer_create(nullptr, 0, 0, &error));
    if (whole == nullptr) fail();
    std::unique_ptr<zip_t, ZipRelease> archive(
        zip_open_from_source(whole.get(), ZIP_TRUNCATE, &error));
    if (archive == nullptr) fail();
    zip_source_keep(whole.get());  // the archive gives its own hold away when it closes
    for (const ZipEntry& entry : entries) add(archive.get(), entry);
    if (zip_close(archive.get()) != 0) fail();
    (void)archive.release();
    return read_all(whole.get());
}

}  // namespace exchange
