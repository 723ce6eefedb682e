#pragma once
// A journal over any file. Journal::create() and open() put it over a real one; tests put it over
// a disk that fails.

#include "journal/file.h"
#include "journal/gesture.h"

namespace journal {

// Writes the header into an empty file, durably, and appends from there.
std::unique_ptr<Journal> create_over(std::unique_ptr<File>, const Header&);

// Goes on behind `bytes`: all of the file, and what was read from it.
std::unique_ptr<Journal> journal_after(std::unique_ptr<File>, const Reading&, base::ByteView bytes,
                                       Writing = Writing::on_its_thread);

// Keeps a copy of these bytes, durably, and answers where.
using KeepCopy = std::function<std::string(base::ByteView)>;
// Reads; sets a torn tail aside; goes on after the last entry if the file may be changed.
Journal::Opened open_over(std::unique_ptr<File>, const KeepCopy&,
                          Writing = Writing::on_its_thread);

}  // namespace journal
