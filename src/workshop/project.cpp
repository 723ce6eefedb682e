#include "workshop/project.h"

#include "base/words.h"
#include "workshop/named.h"

namespace workshop {
namespace {

using base::msg;

constexpr NamedPart parts[project_part_count] = {
    {"summary", msg("In one sentence"), msg("What is it, for somebody who has never heard of it?")},
    {"object", msg("Object"), msg("A new organisation, service, tool, model…?")},
    {"domain", msg("Domain"), msg("In which field of the city’s work?")},
    {"benefit", msg("Benefit"), msg("What has become better, for whom?")},
    {"learnt", msg("What the trial taught us"), msg("What did it teach, even if it failed?")},
    {"novelty", msg("What is new about it"), msg("What did not exist before, here or elsewhere?")},
    {"transfer", msg("For other cities"), msg("What would another city need to do the same?")},
    {"public_money", msg("Use of public money"), msg("What does it cost, and what does it save?")},
    {"target", msg("Whom it is for"), msg("Which people, how many?")},
    {"approach", msg("How it was made"), msg("In which steps, with which methods?")},
    {"partners", msg("Partnerships"), msg("Who took part, in what?")},
    {"new_service", msg("The new service"), msg("What do people get now that they did not get?")},
};

constexpr Named unsaid{"", msg("Not told")};
constexpr Named natures[project_nature_count] = {
    unsaid,
    {"managerial", msg("Managerial, organisational")},
    {"societal", msg("Societal, of services")}};
constexpr Named supports[project_support_count] = {unsaid,
                                                  {"service", msg("A service")},
                                                  {"equipment", msg("Equipment")},
                                                  {"public_space", msg("A public space")}};
constexpr Named novelties[project_novelty_count] = {
    unsaid, {"product", msg("A new product")}, {"process", msg("A new process")}};
constexpr Named stages[project_stage_count] = {{"idea", msg("Idea")},
                                               {"prototype", msg("Prototype")},
                                               {"trial", msg("Trial")},
                                               {"running", msg("Running")},
                                               {"stopped", msg("Stopped")}};
constexpr Named decisions[project_decision_count] = {{"undecided", msg("Not decided yet")},
                                                     {"keep", msg("Make it last")},
                                                     {"adapt", msg("Adapt it")},
                                                     {"stop", msg("Stop it")}};
constexpr Named traits[project_trait_count] = {{"fast", msg("Fast")},
                                               {"cheap", msg("Cheap")},
                                               {"small", msg("Small perimeter")},
                                               {"incremental", msg("Incremental")}};

}  // namespace

const char* key_of(ProjectPart part) { return parts[std::size_t(part)].key; }
const char* word_of(ProjectPart part) { return parts[std::size_t(part)].word; }
const char* question_of(ProjectPart part) { return parts[std::size_t(part)].question; }
const char* key_of(ProjectNature nature) { return natures[std::size_t(nature)].key; }
const char* word_of(ProjectNature nature) { return natures[std::size_t(nature)].word; }
const char* key_of(ProjectSupport support) { return supports[std::size_t(support)].key; }
const char* word_of(ProjectSupport support) { return supports[std::size_t(support)].word; }
const char* key_of(ProjectNovelty novelty) { return novelties[std::size_t(novelty)].key; }
const char* word_of(ProjectNovelty novelty) { return novelties[std::size_t(novelty)].word; }
const char* key_of(ProjectStage stage) { return stages[std::size_t(stage)].key; }
const char* word_of(ProjectStage stage) { return stages[std::size_t(stage)].word; }
const char* key_of(ProjectDecision decision) { return decisions[std::size_t(decision)].key; }
const char* word_of(ProjectDecision decision) { return decisions[std::size_t(decision)].word; }
const char* key_of(ProjectTrait trait) { return traits[std::size_t(trait)].key; }
const char* word_of(ProjectTrait trait) { return traits[std::size_t(trait)].word; }

}  // namespace workshop
