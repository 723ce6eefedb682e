#include "workshop/averages.h"

#include "base/text.h"
#include "workshop/frames.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace workshop {
namespace {

// What one table says of one idea; twice, where two of its cards say the same.
struct Placing {
    base::Vec2 sum;
    int cards = 0;
};
struct Gathered {
    std::string text;
    std::map<FrameId, Placing> tables;
};

std::string key_of(const Frame& frame) {
    std::string key;
    bool named = false;
    for (const auto* names : {&frame.columns, &frame.rows}) {
        for (const std::string& name : *names) {
            key += base::plain(base::trimmed(name)) + "\x1f";
            named = named || !base::trimmed(name).empty();
        }
    }
    return named ? key : std::string();
}

// By the words of the card that stands for it; a drawing is like itself alone.
std::string key_of(const Card& card) {
    const std::string words = base::plain(base::trimmed(card.text));
    return words.empty() ? "\x1f" + std::to_string(card.id.value) : words;
}

// The principal axes of the covariance matrix of the tables' places (Pearson, 1901).
void spread(AveragedIdea& idea, const Gathered& gathered) {
    float xx = 0, yy = 0, xy = 0;
    for (const auto& [frame, placing] : gathered.tables) {
        const base::Vec2 off = placing.sum / float(placing.cards) - idea.mean;
        xx += off.x * off.x / float(gathered.tables.size());
        yy += off.y * off.y / float(gathered.tables.size());
        xy += off.x * off.y / float(gathered.tables.size());
    }
    const float middle = (xx + yy) / 2;
    const float apart = std::hypot((xx - yy) / 2, xy);
    idea.spread = {std::sqrt(middle + apart), std::sqrt(std::max(middle - apart, 0.F))};
    idea.turn = apart > 0 ? std::atan2(2 * xy, xx - yy) / 2 : 0;
}

AveragedIdea averaged(const Gathered& gathered) {
    AveragedIdea idea{gathered.text, std::int32_t(gathered.tables.size()), {}, {1, 1}, {0, 0}};
    for (const auto& [frame, placing] : gathered.tables) {
        const base::Vec2 value = placing.sum / float(placing.cards);
        idea.mean = idea.mean + value / float(gathered.tables.size());
        idea.lowest = {std::min(idea.lowest.x, value.x), std::min(idea.lowest.y, value.y)};
        idea.highest = {std::max(idea.highest.x, value.x), std::max(idea.highest.y, value.y)};
    }
    spread(idea, gathered);
    return idea;
}

std::vector<AveragedIdea> ideas_on(const State& state, const std::vector<FrameId>& frames) {
    std::map<std::string, Gathered> ideas;
    for (const auto& [id, card] : state.cards) {
        if (card.deleted) continue;
        for (const Card* each : origins_of(state, card)) {
            const Frame* frame = frame_of(state, *each);
            const bool counts = frame && std::ranges::find(frames, frame->id) != frames.end();
            if (!counts) continue;
            Gathered& idea = ideas[key_of(card)];
            if (idea.tables.empty()) idea.text = base::trimmed(card.text);
            Placing& placing = idea.tables[frame->id];
            placing.sum = placing.sum + value_at(*frame, card_rect(each->at).centre());
            ++placing.cards;
        }
    }
    std::vector<AveragedIdea> result;
    for (const auto& [key, gathered] : ideas) result.push_back(averaged(gathered));
    std::ranges::stable_sort(result, std::greater{}, &AveragedIdea::tables);
    return result;
}

}  // namespace

std::vector<AveragedAxes> averaged_axes(const State& state) {
    std::vector<std::pair<std::string, AveragedAxes>> groups;
    for (const Frame* frame : frames_in_order(state)) {
        const std::string key = frame->kind == FrameKind::axes ? key_of(*frame) : std::string();
        if (key.empty()) continue;
        auto group = std::ranges::find(groups, key, &std::pair<std::string, AveragedAxes>::first);
        if (group == groups.end()) {
            groups.push_back({key, {frame->columns, frame->rows, {}, {}}});
            group = std::prev(groups.end());
        }
        group->second.frames.push_back(frame->id);
    }
    std::vector<AveragedAxes> result;
    for (auto& [key, axes] : groups) {
        if (axes.frames.size() < 2) continue;
        axes.ideas = ideas_on(state, axes.frames);
        result.push_back(std::move(axes));
    }
    return result;
}

std::optional<std::size_t> most_disputed(const AveragedAxes& axes) {
    std::optional<std::size_t> most;
    const auto apart = [&](std::size_t i) {
        const base::Vec2 spread = axes.ideas[i].spread;
        return std::pair{spread.x * spread.y, spread.x};
    };
    for (std::size_t i = 0; i < axes.ideas.size(); ++i) {
        if (axes.ideas[i].tables < 2 || axes.ideas[i].spread.x <= 0) continue;
        if (!most || apart(i) > apart(*most)) most = i;
    }
    return most;
}

std::string ends_text(const AveragedAxes& axes) {
    std::string text;
    for (const auto* names : {&axes.columns, &axes.rows}) {
        std::string ends;
        for (const std::string& name : *names) {
            if (!name.empty()) ends += (ends.empty() ? "" : " – ") + name;
        }
        if (!ends.empty()) text += (text.empty() ? "" : ", ") + ends;
    }
    return text;
}

}  // namespace workshop
