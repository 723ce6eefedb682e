#pragma once
// Everything has a limit. Units are in the names; what happens at the limit is said beside it.

#include <cstddef>
#include <cstdint>

namespace base::limits {

// What people write; longer input is refused with a sentence, what was there stays.
constexpr std::size_t card_text_code_points_max = 2000;
constexpr std::size_t title_code_points_max = 200;
constexpr std::size_t instruction_code_points_max = 2000;
constexpr std::size_t label_code_points_max = 200;
constexpr std::size_t short_name_code_points_max = 40;
constexpr std::size_t sheet_answer_code_points_max = 1000;  // of each of the six

// What a session holds; one more is refused with a sentence.
constexpr std::size_t cards_max = 20'000;
constexpr std::size_t card_merged_max = 32;  // cards under one that stands for them
constexpr std::size_t clusters_max = 2'000;
constexpr std::size_t links_max = 5'000;  // between cards, deleted ones too
constexpr std::size_t stamps_max = 2'000;  // on the board
constexpr std::size_t frames_max = 200;     // removed ones too
constexpr std::size_t frame_columns_max = 12;
constexpr std::size_t frame_rows_max = 12;
constexpr std::size_t frame_personas_max = 6;  // with a curve on one journey
constexpr std::size_t frame_name_code_points_max = 60;  // of a row, a column, a person
constexpr float frame_side_units_min = 240;
constexpr float frame_side_units_max = 20'000;
// Clickable prototypes and their tests.
constexpr std::size_t frame_zones_max = 64;  // on one screen, removed ones not counted
constexpr std::size_t zones_max = 2'000;     // a session, removed ones too
constexpr float zone_side_units_min = 16;
constexpr std::size_t tests_max = 50;  // a session
constexpr std::size_t task_code_points_max = 200;
constexpr std::size_t runs_max = 500;              // a test
constexpr std::size_t testers_at_once_max = 100;   // runs under way
constexpr std::size_t run_taps_max = 200;
constexpr std::size_t taps_max = 100'000;  // a session
constexpr std::int64_t tap_after_ms_max = 60LL * 60 * 1000;  // since the screen was shown
constexpr std::int64_t phone_silence_ms_max = 300'000;  // then a run ends by itself
constexpr std::size_t feedback_code_points_max = 280;   // an answer: what fits on a card
constexpr std::size_t activities_max = 60;
constexpr std::size_t notes_code_points_max = 4'000;  // of the facilitator, on one activity
constexpr std::size_t tables_max = 40;
constexpr std::uint32_t people_max = 2'000;  // of one college at one table; more are not counted
constexpr std::size_t actions_max = 500;     // a session, removed ones too
constexpr std::size_t action_answer_code_points_max = 600;  // of each part
constexpr std::size_t origins_max = 64;      // cards that an action or a project comes from
constexpr std::size_t projects_max = 200;    // a session, removed ones too
constexpr std::size_t project_answer_code_points_max = 2'000;  // of each part
constexpr std::int32_t project_hours_max = 1'000'000;
constexpr std::size_t crossings_max = 20;    // a session
constexpr std::size_t crossing_ideas_max = 8;        // of one axis
constexpr std::size_t cell_answers_max = 20;         // of one cell
constexpr std::size_t minutes_code_points_max = 20'000;  // of the closing form
constexpr std::size_t sources_max = 60;      // files that one session was merged from
constexpr std::size_t colleges_max = 8;
constexpr std::size_t votes_max = 200;
constexpr std::size_t votes_per_activity_max = 12;
constexpr std::size_t options_max = 64;
constexpr std::size_t rule_parameters_max = 16;
constexpr std::int64_t budget_cents_max = 100'000'000'000;  // a thousand million, of any currency
constexpr std::size_t called_out_digits_max = 64;  // of the numbers for a lot, with their spaces
constexpr std::size_t ballots_per_vote_max = 100'000;
constexpr std::int64_t activity_duration_ms_max = 24LL * 60 * 60 * 1000;
constexpr std::uint64_t id_max = 1ULL << 53;  // exact in JSON and JavaScript too
constexpr float board_coordinate_max = 1e6F;  // board units from the origin

// Ink. Points are counted after simplifying (base/curve.h). A longer line is cut in two, the second
// beginning where the first ends; one line more is refused with a sentence.
constexpr std::size_t line_points_max = 1000;
constexpr std::size_t card_lines_max = 200;
constexpr std::size_t card_ink_points_max = 6000;  // of all its lines: 36 kB
constexpr std::size_t board_lines_max = 20'000;
constexpr float line_width_units_max = 32;
constexpr float line_span_units_max = 4000;  // of a line on the canvas, from its first point

// Photos. What people bring is decoded, scaled and encoded anew; only that is kept.
constexpr std::size_t photo_upload_bytes_max = 20 * 1024 * 1024;  // refused with a sentence
constexpr std::uint64_t photo_upload_pixels_max = 52'000'000;     // refused before it is decoded
constexpr std::size_t photo_decoding_bytes_max = 768 * 1024 * 1024;  // of memory, while decoded
constexpr int photo_side_px_max = 1600;  // of what is kept: larger ones are scaled down
constexpr std::size_t photo_bytes_max = 2 * 1024 * 1024;  // of its file: coarser until it fits
constexpr std::size_t photos_max = 2000;                  // a session
constexpr std::uint64_t photos_bytes_max = 1'000'000'000;  // of all files of a session

// Backgrounds: plans and pages of documents that lie under the cards. More is refused with a
// sentence.
constexpr std::size_t backgrounds_max = 150;     // on the board
constexpr std::size_t pins_max = 500;            // on the board
constexpr int background_side_px_max = 3200;     // of what is kept: larger ones are scaled down
constexpr std::size_t background_bytes_max = 6 * 1024 * 1024;  // of a file: coarser until it fits
constexpr std::size_t document_bytes_max = 50 * 1024 * 1024;   // of a PDF
constexpr int document_pages_max = 100;          // of a PDF that are laid out at once
constexpr int document_dpi = 200;                // at which a page is drawn, if it is not too large
constexpr std::int64_t document_page_ms_max = 20'000;  // to draw one page: then it is given up
constexpr std::size_t document_memory_bytes_max = 1024UL * 1024 * 1024;  // to draw a page
static_assert(document_pages_max <= int(backgrounds_max));

// Tables and lists that are read in as cards: refused with a sentence that names the line.
constexpr std::size_t table_bytes_max = 4 * 1024 * 1024;
constexpr std::size_t table_rows_max = 2'000;
constexpr std::size_t table_columns_max = 64;
constexpr std::size_t table_cell_bytes_max = 16 * 1024;

// Recipes and methods: refused with a sentence that names the file and the place in it.
constexpr std::size_t method_bytes_max = 256 * 1024;  // of a file
constexpr std::size_t methods_max = 200;              // of a folder
constexpr std::size_t method_zones_max = 8;
constexpr std::size_t method_boxes_max = 24;  // of a zone
constexpr int method_grid_max = 12;           // columns and rows that boxes can lie in
constexpr std::size_t method_steps_max = 20;  // and tips, roles, material, parts, phases
constexpr int method_phase_seconds_max = 3600;
constexpr int method_minutes_max = 2 * 24 * 60;
constexpr int method_people_max = 10'000;

// Elections of other tools, read from files: refused with a sentence that names the line. Options
// there may be more than a session takes.
constexpr std::size_t election_bytes_max = 64 * 1024 * 1024;
constexpr std::size_t election_lines_max = 2'000'000;
constexpr std::size_t election_line_bytes_max = 256 * 1024;
constexpr std::size_t election_rows_max = 2'000'000;  // of tables, which hold a row a ballot
constexpr std::size_t election_columns_max = 64;
constexpr std::size_t election_options_max = 1'000;
constexpr std::size_t election_name_code_points_max = 500;
constexpr std::int64_t election_ballots_max = 1'000'000'000;  // equal ballots are counted once
constexpr std::int64_t election_weight_max = 1'000'000;       // of one ballot
constexpr std::int64_t election_money_units_max = 10'000'000'000'000;  // of a currency
constexpr std::int32_t election_points_max = 1'000'000;  // of one ballot for one option

// Ballots.
constexpr int ballot_marks_value_max = 1000;
constexpr std::size_t ballot_plain_bytes = 384;  // a sealed ballot's plain text, padded to this
constexpr std::size_t ballot_sealed_bytes = ballot_plain_bytes + 48;  // libsodium sealed box
constexpr std::size_t small_college_ballots_min = 5;  // fewer are folded together when opened

// The journal.
constexpr std::size_t frame_body_bytes_max = 64 * 1024;
// Of gestures of several events and of opened ballots: 100,000 ballots must fit.
constexpr std::size_t large_frame_body_bytes_max = 32 * 1024 * 1024;
constexpr std::uint64_t file_bytes_max = 2ULL * 1024 * 1024 * 1024;
constexpr std::size_t batch_events_max = 256;  // of one gesture of a hand
// Of the one that makes the board as it was: more is refused with a sentence.
constexpr std::size_t restore_events_max = 65'000;

// The network. A station over its limit gets an error and is closed.
constexpr std::size_t message_bytes_max = 64 * 1024;
constexpr std::size_t stations_max = 500;

}  // namespace base::limits
