// Linked in place of libsodium's: stretching a PIN takes 0.1 s on purpose, and hundreds of runs
// unlock a session several times.
#include "base/digest.h"

#include <sodium.h>

#include <algorithm>

extern "C" int crypto_pwhash(unsigned char* const out, unsigned long long out_bytes,
                             const char* const pin, unsigned long long pin_bytes,
                             const unsigned char* const salt, unsigned long long, std::size_t,
                             int) {
    base::Digest key{};
    std::copy_n(salt, crypto_pwhash_SALTBYTES, key.begin());
    const base::Digest digest = base::keyed_digest(key, base::bytes_of({pin, pin_bytes}));
    if (out_bytes > digest.size()) return -1;
    std::copy_n(digest.begin(), out_bytes, out);
    return 0;
}
