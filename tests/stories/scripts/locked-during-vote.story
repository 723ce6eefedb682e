# During a vote the cards stand still: what people vote on does not change under their fingers.
it is 2026-11-20T14:00:00Z
the session “Immobile” at “” on 2026-11-20
college usagers
agenda: board “Imaginer” 20 min
agenda: vote “Choisir” 10 min asks “Que garder ?” with 1 approvals, at most 1 each, 1 to win
the doors open
facilitator starts “Imaginer”
hand 1 writes a yellow card “A” at 0,0
facilitator starts “Choisir”
facilitator opens the vote
refused: A vote needs at least two options.
facilitator starts “Imaginer”
hand 1 writes a yellow card “B” at 300,0
hand 2 groups “A”, “B” as “”
facilitator starts “Choisir”
facilitator opens the vote
hand 1 moves “A” to 5,5
refused: The cards are locked during this activity.
hand 2 dissolves “”
refused: The cards are locked during this activity.
hand 1 undoes
refused: The cards are locked during this activity.
kiosk 1 votes as usagers with token anna: “B”×1
facilitator closes the vote
result?
