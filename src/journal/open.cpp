// Files by name: made, opened, repaired, copied.

#include "base/time.h"
#include "journal/writer.h"

#include <algorithm>

namespace journal {
namespace {

using base::ByteView;

// "2026-11-20T14:05:09Z" → "20261120T140509Z": some file systems take no colons.
std::string compact_time(base::Milliseconds at) {
    std::string text = base::iso_time(std::clamp(at, base::Milliseconds(0), instant_ms_max));
    std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
    return text;
}

// A synced file of these bytes under a free name; `name_it` makes the name last. Nothing is left
// behind when that fails.
template <class NameIt>
FreshFile saved(const std::string& path, ByteView bytes, NameIt name_it) {
    FreshFile fresh = fresh_file(path);
    try {
        append_all(*fresh.file, bytes);
        fresh.file->sync();
        name_it(fresh.path);
    } catch (const base::Failure&) {
        remove_file(fresh.path);
        throw;
    }
    return fresh;
}

std::unique_ptr<File> published(const std::string& path, ByteView bytes) {
    return saved(path + ".new", bytes, [&](const std::string& name) { publish(name, path); }).file;
}

// What is cut is kept first: the whole file as it was found.
std::string keep_copy(const std::string& path, base::Milliseconds now, ByteView bytes) {
    return saved(path + ".torn-" + compact_time(now), bytes, sync_folder_of).path;
}

bool may_be_changed(Condition condition) {
    return condition == Condition::whole || condition == Condition::torn;
}

// Entries of one gesture lie side by side.
std::span<const workshop::Entry> first_gesture(std::span<const workshop::Entry> entries) {
    const auto end = std::find_if(entries.begin(), entries.end(), [&](const auto& entry) {
        return entry.gesture != entries.front().gesture;
    });
    return entries.first(std::size_t(end - entries.begin()));
}

}  // namespace

Reading read_file(const std::string& path) {
    return read(read_all(*open_file(path, Access::read)));
}

std::unique_ptr<Journal> Journal::create(const std::string& path, const Header& header,
                                         Writing writing) {
    const base::Bytes bytes = header_bytes_of(header);
    return journal_after(published(path, bytes), read(bytes), bytes, writing);
}

Journal::Opened Journal::open(const std::string& path, base::Milliseconds now, Writing writing) {
    return open_over(open_file(path, Access::write),
                     [&](ByteView bytes) { return keep_copy(path, now, bytes); }, writing);
}

Journal::Opened open_over(std::unique_ptr<File> file, const KeepCopy& keep,
                          Writing writing) {
    const base::Bytes bytes = read_all(*file);
    Journal::Opened opened;
    opened.reading = read(bytes);
    const Reading& reading = opened.reading;
    if (!may_be_changed(reading.condition)) return opened;
    if (reading.condition == Condition::torn) {
        opened.torn_copy = keep(bytes);
        file->truncate(reading.proven_bytes);
    }
    // A program that was killed may have left bytes that only the system's memory holds. Whoever
    // goes on from here promises them.
    file->sync();
    const ByteView proven = ByteView(bytes).first(reading.proven_bytes);
    opened.journal = journal_after(std::move(file), reading, proven, writing);
    return opened;
}

void write_copy(const std::string& path, const Header& header,
                std::span<const workshop::Entry> entries, std::span<const Kept> kept) {
    base::Bytes bytes = header_bytes_of(header);
    Chain chain = chain_after(read(bytes));
    while (!entries.empty()) {
        const auto gesture = first_gesture(entries);
        append_frame(bytes, chain, gesture, kept);
        entries = entries.subspan(gesture.size());
    }
    published(path, bytes);
}

}  // namespace journal
