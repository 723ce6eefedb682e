#pragma once
// A project of a city, as its sheet tells it: what it is, where it stands, what it taught, what is
// decided about it. The classes are those of the study of 2018 (nature, object, domain: Carassus)
// and of the lessons of Saint-Étienne and Pantin (support, novelty: Dupuis 2014); their words and
// examples are in assets/reference.

#include "workshop/words.h"

namespace workshop {

enum class ProjectNature : std::uint8_t { unsaid, managerial, societal };
constexpr int project_nature_count = 3;
enum class ProjectSupport : std::uint8_t { unsaid, service, equipment, public_space };
constexpr int project_support_count = 4;
enum class ProjectNovelty : std::uint8_t { unsaid, product, process };
constexpr int project_novelty_count = 3;
enum class ProjectStage : std::uint8_t { idea, prototype, trial, running, stopped };
constexpr int project_stage_count = 5;
enum class ProjectDecision : std::uint8_t { undecided, keep, adapt, stop };
constexpr int project_decision_count = 4;

// Fast, cheap, of a small perimeter, incremental: what the study advises to begin with.
enum class ProjectTrait : std::uint8_t { fast, cheap, small, incremental };
constexpr std::size_t project_trait_count = 4;

// Answers in words; the last four are the angles from which Prix Territoria looks at a project.
enum class ProjectPart : std::uint8_t {
    summary, object, domain, benefit, learnt, novelty, transfer, public_money,
    target, approach, partners, new_service
};
constexpr std::size_t project_part_count = 12;

struct ProjectSheet {
    std::string title;
    ProjectNature nature = ProjectNature::unsaid;
    ProjectSupport support = ProjectSupport::unsaid;
    ProjectNovelty novelty = ProjectNovelty::unsaid;
    ProjectStage stage = ProjectStage::idea;
    ProjectDecision decision = ProjectDecision::undecided;
    std::array<bool, project_trait_count> traits{};
    std::array<std::string, project_part_count> answers;  // by part; empty: not answered
    std::string starts, ends, review;  // ISO 8601 days, or empty
    std::int32_t hours_spent = 0;
    std::int64_t cost_cents = 0;
    std::int64_t benefit_cents = 0;  // a year; 0: not told in money

    std::string& operator[](ProjectPart part) { return answers[std::size_t(part)]; }
    const std::string& operator[](ProjectPart part) const { return answers[std::size_t(part)]; }
    bool has(ProjectTrait trait) const { return traits[std::size_t(trait)]; }
    bool operator==(const ProjectSheet&) const = default;
};

constexpr std::array<ProjectPart, project_part_count> project_parts = {
    ProjectPart::summary,  ProjectPart::object,   ProjectPart::domain,       ProjectPart::benefit,
    ProjectPart::learnt,   ProjectPart::novelty,  ProjectPart::transfer,
    ProjectPart::public_money, ProjectPart::target, ProjectPart::approach, ProjectPart::partners,
    ProjectPart::new_service};
const char* key_of(ProjectPart);
const char* word_of(ProjectPart);      // an English key; see base/words.h
const char* question_of(ProjectPart);  // what to write there, an English key
// Keys of exports, and words, of the classes.
const char* key_of(ProjectNature);
const char* word_of(ProjectNature);
const char* key_of(ProjectSupport);
const char* word_of(ProjectSupport);
const char* key_of(ProjectNovelty);
const char* word_of(ProjectNovelty);
const char* key_of(ProjectStage);
const char* word_of(ProjectStage);
const char* key_of(ProjectDecision);
const char* word_of(ProjectDecision);
const char* key_of(ProjectTrait);
const char* word_of(ProjectTrait);

}  // namespace workshop
