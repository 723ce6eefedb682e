#include "journal/frame.h"

#include "base/text.h"
#include "journal/wire.h"

#include <algorithm>

namespace journal {
namespace {

using base::ByteView;

constexpr std::size_t header_crc_at = header_bytes - 4;
constexpr std::size_t head_crc_at = head_bytes - 4;

bool is_instant(base::Milliseconds at) { return at >= 0 && at <= instant_ms_max; }

// Text, then zeros only.
std::optional<std::string> padded_text(ByteView bytes) {
    const auto end = std::find(bytes.begin(), bytes.end(), 0);
    if (std::any_of(end, bytes.end(), [](std::uint8_t byte) { return byte != 0; })) return {};
    std::string text(bytes.begin(), end);
    if (!base::is_utf8(text)) return {};
    return text;
}

std::uint32_t head_checksum(ByteView head, std::uint32_t salt) {
    base::Bytes salt_bytes;
    put(salt_bytes, salt);
    return base::crc32c(salt_bytes, base::crc32c(head.first(head_crc_at)));
}

}  // namespace

base::Bytes header_bytes_of(const Header& header) {
    const bool fits = header.app_version.size() <= app_version_bytes_max &&
                      base::is_utf8(header.app_version) && is_instant(header.made_at);
    if (!fits) {
        throw base::Failure({"bad_header", base::msg("This session cannot be given a file."), {}});
    }
    base::Bytes bytes(file_magic.begin(), file_magic.end());
    put(bytes, format_version);
    put(bytes, std::uint16_t(0));
    put(bytes, header.salt);
    bytes.insert(bytes.end(), header.session.begin(), header.session.end());
    put(bytes, header.made_at);
    bytes.insert(bytes.end(), header.app_version.begin(), header.app_version.end());
    bytes.resize(header_crc_at);
    put(bytes, base::crc32c(bytes));
    return bytes;
}

HeaderReading read_header(ByteView file) {
    using Is = HeaderReading::Is;
    if (file.empty()) return {Is::empty, {}, 0};
    const std::size_t begun = std::min(file.size(), file_magic.size());
    if (!std::equal(file_magic.begin(), file_magic.begin() + std::ptrdiff_t(begun), file.begin())) {
        return {Is::foreign, {}, 0};
    }
    if (file.size() < header_bytes) return {Is::damaged, {}, 0};
    const auto crc = get<std::uint32_t>(file.subspan(header_crc_at));
    if (crc != base::crc32c(file.first(header_crc_at))) return {Is::damaged, {}, 0};

    HeaderReading reading{Is::good, {}, crc};
    Header& header = reading.header;
    header.salt = get<std::uint32_t>(file.subspan(12));
    std::copy_n(file.begin() + 16, header.session.size(), header.session.begin());
    header.made_at = get<base::Milliseconds>(file.subspan(32));
    const auto version = padded_text(file.subspan(40, app_version_bytes_max));
    const bool sound = version && is_instant(header.made_at);
    if (sound) header.app_version = *version;
    const bool known = get<std::uint16_t>(file.subspan(8)) == format_version &&
                       get<std::uint16_t>(file.subspan(10)) == 0;
    if (!known) reading.is = Is::newer;
    else if (!sound) reading.is = Is::damaged;
    return reading;
}

void append_head(base::Bytes& into, Head& head, std::uint32_t salt) {
    const std::size_t begin = into.size();
    into.insert(into.end(), frame_magic.begin(), frame_magic.end());
    put(into, head.length);
    put(into, head.kind);
    put(into, head.version);
    put(into, head.flags);
    put(into, head.seq);
    put(into, head.previous);
    put(into, head.body_crc);
    head.head_crc = head_checksum(ByteView(into).subspan(begin), salt);
    put(into, head.head_crc);
}

std::optional<Head> proven_head(ByteView bytes, std::uint32_t salt) {
    if (bytes.size() < head_bytes) return std::nullopt;
    if (!std::equal(frame_magic.begin(), frame_magic.end(), bytes.begin())) return std::nullopt;
    Head head;
    head.head_crc = get<std::uint32_t>(bytes.subspan(head_crc_at));
    if (head.head_crc != head_checksum(bytes, salt)) return std::nullopt;
    head.length = get<std::uint32_t>(bytes.subspan(4));
    head.kind = get<std::uint16_t>(bytes.subspan(8));
    head.version = bytes[10];
    head.flags = bytes[11];
    head.seq = get<std::uint64_t>(bytes.subspan(12));
    head.previous = get<std::uint32_t>(bytes.subspan(20));
    head.body_crc = get<std::uint32_t>(bytes.subspan(24));
    return head;
}

}  // namespace journal
