#include "workshop/papers.h"

namespace workshop {

Colour paper_of(const State& state, Colour last) {
    const Activity* now = state.current_activity();
    if (!now || holds(now->colours, last)) return last;
    int first = 0;
    while (!holds(now->colours, Colour(first))) ++first;
    return Colour(first);
}

}  // namespace workshop
