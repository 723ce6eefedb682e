#pragma once
// Inside workshop/: the rules, one overload for each intent, judged by the state. decide() asks the
// judge whose intent it is.

#include "workshop/decide.h"

#include <span>

namespace workshop {

// What several of them answer.
namespace refusals {
base::Refusal unknown(const char* sentence);
base::Refusal unknown_card();
base::Refusal unknown_cluster();
base::Refusal unknown_stamp();
base::Refusal unknown_frame();
base::Refusal unknown_activity();
base::Refusal unknown_vote();
base::Refusal locked();
// The tool, during this activity; or all of them, with the cards.
base::Refusal put_away(const State&);
base::Refusal ended();
base::Refusal full(const char* sentence, std::size_t max);
base::Refusal unknown_college();
base::Refusal vote_is_open();
base::Refusal malformed();
}  // namespace refusals

// Cards, groups, photos, links, ink, idea sheets, stamps.
struct BoardJudge {
    const State& state;

    Decision operator()(const CreateCard&) const;
    Decision operator()(const CreateCards&) const;
    Decision operator()(const MoveCards&) const;
    Decision operator()(const WriteCard&) const;
    Decision operator()(const ColourCard&) const;
    Decision operator()(const TurnCard&) const;
    Decision operator()(const DeleteCard&) const;
    Decision operator()(const ErasePhoto&) const;
    Decision operator()(const CreateCluster&) const;
    Decision operator()(const RenameCluster&) const;
    Decision operator()(const DissolveCluster&) const;
    Decision operator()(const PutInCluster&) const;
    Decision operator()(const MergeCards&) const;
    Decision operator()(const PartCards&) const;
    Decision operator()(const FoldCluster&) const;
    Decision operator()(const LinkCards&) const;
    Decision operator()(const UnlinkCards&) const;
    Decision operator()(const DrawStrokes&) const;
    Decision operator()(const EraseStrokes&) const;
    Decision operator()(const WriteSheet&) const;
    Decision operator()(const PlaceStamp&) const;
    Decision operator()(const MoveStamp&) const;
    Decision operator()(const RemoveStamp&) const;
    Decision operator()(const WriteStamp&) const;
    Decision operator()(const TieStamp&) const;
    Decision operator()(const PlaceBackgrounds&) const;

private:
    std::optional<base::Refusal> photos_fault(std::span<const Photo> photos) const;
    std::optional<base::Refusal> cluster_fault(ClusterId into) const;
    void add_links_taken_over(Events& events, const MergeCards& i) const;
};

// Frames, their tables and their curves.
struct FrameJudge {
    const State& state;

    Decision operator()(const PlaceFrame&) const;
    Decision operator()(const PlaceTemplate&) const;
    Decision operator()(const MoveFrame&) const;
    Decision operator()(const NameFrame&) const;
    Decision operator()(const GrowTable&) const;
    Decision operator()(const RemoveFrame&) const;
    Decision operator()(const OrderFrames&) const;
    Decision operator()(const DrawCurve&) const;
};
// After the events that move or create one card: what keeps the tables in order that it came to
// and left. Where one gesture cannot hold so much, the card lies as it was let go.
void settle_tables(const State&, Events&);

// Zones of prototypes, tests, and what testers do.
struct PrototypeJudge {
    const State& state;
    base::Milliseconds now;

    Decision operator()(const DrawZone&) const;
    Decision operator()(const MoveZone&) const;
    Decision operator()(const LinkZone&) const;
    Decision operator()(const RemoveZone&) const;
    Decision operator()(const OpenPrototypeTest&) const;
    Decision operator()(const ClosePrototypeTest&) const;
    Decision operator()(const StartRun&) const;
    Decision operator()(const TapScreen&) const;
    Decision operator()(const EndRun&) const;
    Decision operator()(const GiveFeedback&) const;

private:
    bool leads_wrong(FrameId to) const;
};
// What ends a test and its runs.
Events test_closing(const State&, TestId);

// Who is there, what is covered, aside or locked, what comes of it all.
struct FacilitationJudge {
    const State& state;

    Decision operator()(const ChooseTables&) const;
    Decision operator()(const CountPeople&) const;
    Decision operator()(const LockActivity&) const;
    Decision operator()(const RevealCards&) const;
    Decision operator()(const SetCardAside&) const;
    Decision operator()(const MarkUnexpected&) const;
    Decision operator()(const LockFrame&) const;
    Decision operator()(const WriteAction&) const;
    Decision operator()(const RemoveAction&) const;
    Decision operator()(const WriteProject&) const;
    Decision operator()(const RemoveProject&) const;
    Decision operator()(const BuildCrossing&) const;
    Decision operator()(const TurnToCell&) const;
    Decision operator()(const SkipCell&) const;
    Decision operator()(const AnswerCell&) const;
    Decision operator()(const WriteClosing&) const;

private:
    std::optional<base::Refusal> origins_fault(const std::vector<CardId>&) const;
    const Crossing* crossing_with(CrossingId, CrossingCell) const;
};
// Why these events cannot be: they change what lies in a locked frame.
std::optional<base::Refusal> lock_fault(const State&, const Events&);
// Takes from new cards what the activity promised not to keep of who wrote them.
void keep_promise(const State&, Events&);

// Votes and their ballots.
struct VoteJudge {
    const State& state;

    Decision operator()(const OpenVote&) const;
    Decision operator()(const CastBallot&) const;
    Decision operator()(const SealBallot&) const;
    Decision operator()(const CloseVote&) const;
    Decision operator()(const OpenBallots&) const;
    Decision operator()(const DestroyVoteKey&) const;
    Decision operator()(const CancelVote&) const;
    Decision operator()(const DrawLot&) const;

private:
    template <class Ballot>
    std::optional<base::Refusal> box_fault(const Vote*, const Ballot&, bool secret) const;
};

}  // namespace workshop
