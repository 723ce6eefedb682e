# After the end nothing can be changed, by anybody.
it is 2026-11-20T15:00:00Z
the session “Fini” at “” on 2026-11-20
college usagers
agenda: board “Imaginer” 20 min
agenda: vote “Choisir” 10 min asks “Que garder ?” with 1 approvals, at most 1 each, 1 to win
the doors open
facilitator starts “Imaginer”
hand 1 writes a yellow card “A” at 0,0 as usagers
hand 1 writes a yellow card “B” at 300,0 as usagers
facilitator starts “Choisir”
facilitator opens the vote
facilitator ends the session
refused: A vote is open: close it first.
facilitator closes the vote
facilitator ends the session
hand 1 moves “A” to 1,1
refused: This session is over: it can be reviewed, not changed.
hand 1 undoes
refused: This session is over: it can be reviewed, not changed.
facilitator starts “Imaginer”
refused: This session is over: it can be reviewed, not changed.
facilitator ends the session
refused: This session is over: it can be reviewed, not changed.
result?
