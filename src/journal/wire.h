#pragma once
// cereal's archives over plain bytes. cereal's own binary archives believe the sizes they read (a
// file of nine bytes makes them touch eight gigabytes) and leave their layout to the next version
// of cereal; here the bytes are ours: little-endian, sizes and counts as u32, no size above the
// bytes that are left, finite numbers, strict booleans, UTF-8 text. Values only: there is no way
// to save or load a pointer, a polymorphic type or an enum that was not checked.

#include "base/digest.h"
#include "base/text.h"

#include <cereal/cereal.hpp>

#include <array>
#include <bit>
#include <cmath>
#include <concepts>
#include <limits>
#include <map>
#include <string>
#include <type_traits>
#include <vector>

namespace journal {

// These bytes are not what was asked for. Never leaves journal/.
struct WireError : cereal::Exception {
    using cereal::Exception::Exception;
};

// The longest list any event holds (limits::ballots_per_vote_max).
constexpr std::size_t list_elements_max = 100'000;

template <std::integral T>
void put(base::Bytes& into, T value) {
    const auto whole = std::make_unsigned_t<T>(value);
    std::array<std::uint8_t, sizeof(T)> bytes;
    for (std::size_t i = 0; i < sizeof(T); ++i) bytes[i] = std::uint8_t(whole >> 8 * i);
    into.insert(into.end(), bytes.begin(), bytes.end());
}

// The first sizeof(T) bytes, which must be there.
template <std::integral T>
T get(base::ByteView bytes) {
    std::uint64_t whole = 0;
    for (std::size_t i = 0; i < sizeof(T); ++i) whole |= std::uint64_t(bytes[i]) << 8 * i;
    return T(whole);
}

class WireWriter : public cereal::OutputArchive<WireWriter, cereal::AllowEmptyClassElision> {
public:
    explicit WireWriter(base::Bytes& into) : OutputArchive(this), into_(into) {}

    template <std::integral T>
    void number(T value) {
        put(into_, value);
    }
    void count(std::size_t elements) {
        if (elements > std::numeric_limits<std::uint32_t>::max()) throw WireError("too long");
        number(std::uint32_t(elements));
    }
    void raw(base::ByteView bytes) { into_.insert(into_.end(), bytes.begin(), bytes.end()); }

private:
    base::Bytes& into_;
};

class WireReader : public cereal::InputArchive<WireReader, cereal::AllowEmptyClassElision> {
public:
    explicit WireReader(base::ByteView bytes) : InputArchive(this), bytes_(bytes) {}

    std::size_t left() const { return bytes_.size(); }
    template <std::integral T>
    T number() {
        return get<T>(raw(sizeof(T)));
    }
    // Of elements that take at least one byte each.
    std::size_t count() {
        const auto elements = number<std::uint32_t>();
        if (elements > left()) throw WireError("a size goes beyond the end");
        return elements;
    }
    base::ByteView raw(std::size_t size) {
        if (size > left()) throw WireError("the bytes end too early");
        const base::ByteView taken = bytes_.first(size);
        bytes_ = bytes_.subspan(size);
        return taken;
    }

private:
    base::ByteView bytes_;
};

// -- numbers. A single byte is only ever a checked enum, so there is no overload for it. ----------
template <class T>
concept WireInteger = std::integral<T> && !std::same_as<T, bool> && (sizeof(T) > 1);

template <WireInteger T>
void save(WireWriter& to, const T& value) {
    to.number(value);
}
template <WireInteger T>
void load(WireReader& from, T& value) {
    value = from.number<T>();
}

inline void save(WireWriter& to, const bool& value) { to.number(std::uint8_t(value)); }
inline void load(WireReader& from, bool& value) {
    const auto byte = from.number<std::uint8_t>();
    if (byte > 1) throw WireError("neither yes nor no");
    value = byte == 1;
}

inline void save(WireWriter& to, const float& value) {
    if (!std::isfinite(value)) throw WireError("not a finite number");
    to.number(std::bit_cast<std::uint32_t>(value));
}
inline void load(WireReader& from, float& value) {
    value = std::bit_cast<float>(from.number<std::uint32_t>());
    if (!std::isfinite(value)) throw WireError("not a finite number");
}

// -- enums: a byte below `count`. --------------------------------------------------------------
template <class Enum>
struct Checked {
    Enum& value;
    int count;
};
template <class Enum>
    requires std::is_enum_v<Enum>
Checked<Enum> checked(Enum& value, int count) {
    return {value, count};
}

template <class Enum>
void save(WireWriter& to, const Checked<Enum>& checked) {
    if (int(checked.value) >= checked.count) throw WireError("an unknown choice");
    to.number(std::uint8_t(checked.value));
}
template <class Enum>
void load(WireReader& from, Checked<Enum>& checked) {
    const auto byte = from.number<std::uint8_t>();
    if (byte >= checked.count) throw WireError("an unknown choice");
    checked.value = Enum(byte);
}

// -- text and lists ------------------------------------------------------------------------------
inline void save(WireWriter& to, const std::string& text) {
    to.count(text.size());
    to.raw(base::bytes_of(text));
}
inline void load(WireReader& from, std::string& text) {
    const base::ByteView bytes = from.raw(from.count());
    text.assign(bytes.begin(), bytes.end());
    if (!base::is_utf8(text)) throw WireError("not UTF-8");
}

template <std::size_t N>
void save(WireWriter& to, const std::array<std::uint8_t, N>& bytes) {
    to.raw(bytes);
}
template <std::size_t N>
void load(WireReader& from, std::array<std::uint8_t, N>& bytes) {
    const base::ByteView taken = from.raw(N);
    std::copy(taken.begin(), taken.end(), bytes.begin());
}

inline void save(WireWriter& to, const std::vector<std::uint8_t>& bytes) {
    to.count(bytes.size());
    to.raw(bytes);
}
inline void load(WireReader& from, std::vector<std::uint8_t>& bytes) {
    const base::ByteView taken = from.raw(from.count());
    bytes.assign(taken.begin(), taken.end());
}

template <class T>
void save(WireWriter& to, const std::vector<T>& list) {
    if (list.size() > list_elements_max) throw WireError("a list is too long");
    to.count(list.size());
    for (const T& each : list) to(each);
}
// Grows as elements arrive: a large count with nothing behind it costs nothing.
template <class T>
void load(WireReader& from, std::vector<T>& list) {
    const std::size_t count = from.count();
    if (count > list_elements_max) throw WireError("a list is too long");
    list.clear();
    for (std::size_t i = 0; i < count; ++i) from(list.emplace_back());
}

// Names and values, by ascending names: equal maps are equal bytes.
inline void save(WireWriter& to, const std::map<std::string, std::string>& named) {
    to.count(named.size());
    for (const auto& [name, value] : named) to(name, value);
}
inline void load(WireReader& from, std::map<std::string, std::string>& named) {
    named.clear();
    for (std::size_t left = from.count(); left > 0; --left) {
        std::string name, value;
        from(name, value);
        if (!named.empty() && name <= named.rbegin()->first) throw WireError("names out of order");
        named.emplace_hint(named.end(), std::move(name), std::move(value));
    }
}

// Names are for other kinds of archive; here only the value is written.
template <class T>
void save(WireWriter& to, const cereal::NameValuePair<T>& pair) {
    to(pair.value);
}
template <class T>
void load(WireReader& from, cereal::NameValuePair<T>& pair) {
    from(pair.value);
}

}  // namespace journal
