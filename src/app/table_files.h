#pragma once
// Lists and tables from files.

#include "exchange/table.h"

namespace app {

// A .txt file is a list, one line one card; anything else a table. Throws base::Failure where the
// file cannot be read.
exchange::ReadTable table_from_file(const std::string& path);

}  // namespace app
