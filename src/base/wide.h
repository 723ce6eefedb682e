#pragma once
// 128 bits for products of two 64-bit numbers that are compared or divided at once (GCC, Clang).

namespace base {

__extension__ using Wide = __int128;

}  // namespace base
