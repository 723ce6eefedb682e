#pragma once
// Elections in Pabulib's format (.pb, https://pabulib.org/format): UTF-8, three sections META,
// PROJECTS and VOTES, each with a line of column names, cells parted by semicolons. What cannot be
// counted with is a fault; what Pabulib's own validator (github.com/pabulib/checker, MIT) finds
// wrong beyond that is a remark. Who voted, with what age or sex, is read over and never kept.

#include "exchange/election.h"

#include <variant>

namespace exchange {

// Notes: META by key; "project/COLUMN/KEY" for what else is said of a project.
ElectionReading read_pabulib(std::string_view bytes);

// The same election as a file; or why the format has no place for it.
std::variant<std::string, base::Refusal> pabulib_text(const Election&);

// "1716138.17" is 171613817 cents; nothing: no such number, or finer than cents.
std::optional<std::int64_t> cents_of(std::string_view);
std::string money_text(std::int64_t cents);

}  // namespace exchange
