#pragma once
// The dossier for the Prix Territoria: drawn from one session or several, by the jury's three
// criteria and the four angles that the prize names. What the sessions hold is pulled in; what they
// do not hold is named as a gap, never filled.

#include "exchange/report.h"
#include "methods/reference.h"

namespace exchange {

constexpr std::size_t dossier_sessions_max = 40;
constexpr std::size_t dossier_frames_max = 6;   // pictures of the board, of each session
constexpr std::size_t dossier_ideas_max = 12;   // answers of idea sheets, of each question

struct DossierSession {
    const workshop::State* state = nullptr;
    PhotoSource photos = {};
};

struct DossierFigures {
    std::size_t sessions = 0, cards = 0, groups = 0, votes = 0, options = 0, tests = 0;
    std::size_t testers = 0, pictures = 0;
    std::size_t people = 0;  // ballots of each session's best attended vote, added up
    std::vector<std::pair<std::string, std::size_t>> colleges;  // by name: cards of that voice
};
DossierFigures figures_of(std::span<const DossierSession>);

struct Dossier {
    Report report;
    DossierFigures figures;
    std::vector<std::string> gaps;  // a sentence each, as in the report
};

// `prize`: assets/reference/prix-territoria.json. Throws base::Failure where it lacks a list that
// the dossier is made by, without sessions, or with more than dossier_sessions_max.
Dossier dossier_of(std::span<const DossierSession>, const methods::Reference& prize,
                   const base::Words&);

}  // namespace exchange
