#pragma once
// Within voting/: points on a plane in groups.

#include "voting/opinion_map.h"

namespace voting {

struct Clustering {
    std::vector<std::size_t> group;  // of each place
    double separation = -1;          // mean silhouette (Rousseeuw, 1987), weighted by people
};

// Lloyd’s k-means from centres as far apart as there are: nothing is random. Of 2 to `most` groups
// those with the best separation; more groups only where they are clearly better separated, and
// groups of fewer than `least` people only where there are no others (`small`).
struct BestClustering : Clustering {
    bool small = false;
};
BestClustering best_clustering(const std::vector<OpinionPlace>&, std::size_t most,
                               std::int64_t least, const std::stop_token&);

}  // namespace voting
