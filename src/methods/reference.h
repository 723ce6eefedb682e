#pragma once
// What the source documents say, read from assets/reference/*.json: figures, lists and crossings,
// each with its exact French label, its source, its population and its year. A national figure
// stands beside local results, never as a target; where a source is silent, that is told too.

#include "base/refusal.h"
#include "workshop/survey.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace methods {

// The exact French label, and an English gloss beside it where the interface needs one.
struct Wording {
    std::string fr, en;
    // In this language; French where there is no gloss.
    const std::string& in(const std::string& language) const {
        return language == "fr" || en.empty() ? fr : en;
    }
    bool empty() const { return fr.empty(); }
    bool operator==(const Wording&) const = default;
};

struct Figure {
    std::string key;     // "raisons/ecologie", once in its document
    std::string survey;  // the question it answers: "barometre-2021/raisons"; empty: none
    Wording question, answer, population;
    std::string college;           // of whom it is told: "elus", "usagers/18-24"; empty: of all
    std::optional<int> percent;    // as printed; none: the source only has words
    Wording in_words;              // “près de la moitié”; one of the two is there
    std::string exact;             // the sentence of the source
    std::string source;
    int year = 0;
    Wording note;    // what else there is to know: another figure printed elsewhere
    Wording silent;  // what the source does not say
};

struct Item {
    std::string key;     // once in its group
    std::string exact;   // as the source has it
    std::string gloss;   // English; empty: none
    Wording short_name;  // on axes of drawings; empty: the exact label is short
    std::string detail;  // the same in more words
    std::string parent;  // the item of another list that it belongs to
    std::vector<std::string> examples;
    Wording note;

    // The short name if there is one, else the exact label.
    std::string label(const std::string& language) const;
};

struct Group {
    std::string key;  // once in its document
    Wording title;
    std::string exact;   // the heading in the source; empty: ours
    std::string source;  // where it is not the document's
    Wording influence;   // “faible”, “importante”, “la plus forte”: there are no numbers
    bool ordered = false;
    std::vector<Item> items;
    Wording silent;

    const Item* item(const std::string& item_key) const;
};

// Two lists crossed: a question, and what stands in each cell.
struct Crossing {
    std::string key;
    std::string rows, columns;  // keys of groups
    Wording question;
    std::vector<std::vector<std::string>> cells;  // by row
};

struct Reference {
    std::string key;  // file name without ending
    Wording title;
    std::string source;
    int year = 0;
    Wording population;
    std::string exact;  // a sentence that tells what it is
    bool own = false;   // a grid of our own: no norm
    std::vector<Wording> silent;
    std::vector<Figure> figures;
    std::vector<Group> groups;
    std::vector<Crossing> crossings;

    const Figure* figure(const std::string& figure_key) const;
    const Group* group(const std::string& group_key) const;
};

constexpr std::size_t reference_bytes_max = 256 * 1024;  // of a file
constexpr std::size_t reference_files_max = 64;
constexpr std::size_t reference_entries_max = 500;       // in one list
constexpr std::size_t reference_text_code_points_max = 1000;

// Every reference of the folder, by key. Throws base::Failure naming the file and the fault.
std::map<std::string, Reference> read_references(const std::string& folder);
// One document's text, as read_references reads it.
Reference parse_reference(const std::string& key, const std::string& json);

// The figures that answer this question: “barometre-2021/raisons”, as a vote's plan names it.
std::vector<const Figure*> figures_of(const std::map<std::string, Reference>&,
                                      const std::string& survey);
// The figure of an answer as a ballot words it, in any language, for this college or stratum: its
// own one, else its college's, else the one that is told of all. Null: the source says nothing.
const Figure* figure_of(const std::vector<const Figure*>&, const std::string& answer,
                        const std::string& college);

// “46 %”, or the words that the source has in place of a number.
std::string value_text(const Figure&, const base::Words&);
// “National reference 2021 · agents and elected people”: never a target.
std::string mark_text(const Figure&, const base::Words&);

// What stands beside the local answers to a question: for each option and each of these groups the
// figure that figure_of() finds, each once.
std::vector<workshop::AnswerReference> references_beside(const std::map<std::string, Reference>&,
                                                         const std::string& survey,
                                                         std::span<const std::string> labels,
                                                         std::span<const std::string> groups,
                                                         const base::Words&);
// “Source: …” and what the source does not say; empty for a question that no document answers.
std::string source_note(const std::map<std::string, Reference>&, const std::string& survey,
                        const base::Words&);

}  // namespace methods
