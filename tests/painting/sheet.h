#pragma once
// Pictures for human eyes: with FABRIQUE_PICTURES set to a folder, the suite leaves what it drew
// there. Without it nothing is written.

#include "painting/picture.h"

#include <string>
#include <vector>

namespace sheet {

// Rows of pictures on one colour, with a gap between them.
painting::Picture composed(const std::vector<std::vector<painting::Picture>>& rows,
                           std::uint32_t paper_rgb, int gap_px = 12);
void keep(const std::string& name, const painting::Picture& picture);

}  // namespace sheet
