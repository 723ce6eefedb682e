#pragma once
// Within voting/, and only in .cpp files: whole numbers without end. Fractions are kept over one
// common denominator, so that nothing is ever rounded and nothing has to be reduced.

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>

namespace voting {

// 512 bits lie within the number itself; longer ones on the heap.
using Whole = boost::multiprecision::number<
    boost::multiprecision::cpp_int_backend<512, 0, boost::multiprecision::signed_magnitude,
                                           boost::multiprecision::unchecked,
                                           std::allocator<boost::multiprecision::limb_type>>,
    boost::multiprecision::et_off>;

// Rounded, for showing only. b > 0.
inline double quotient(Whole a, Whole b) {
    constexpr unsigned bits_kept = 900;  // a double holds numbers up to 2^1024
    if (a == 0) return 0;
    const bool negative = a < 0;
    if (negative) a = -a;
    const unsigned longest = std::max(msb(a), msb(b));
    if (longest > bits_kept) {
        a >>= longest - bits_kept;
        b >>= longest - bits_kept;
    }
    const double ratio = a.convert_to<double>() / b.convert_to<double>();
    return negative ? -ratio : ratio;
}

// a / b against c / d, with b and d > 0: negative, 0 or positive.
inline int compare_ratios(const Whole& a, const Whole& b, const Whole& c, const Whole& d) {
    return (a * d).compare(c * b);
}

}  // namespace voting
