# Everyone takes back their own last gesture, never what somebody else has changed since.
it is 2026-11-20T14:00:00Z
the session “Défaire” at “” on 2026-11-20
college usagers
agenda: board “Imaginer” 20 min
the doors open
hand 1 undoes
refused: There is nothing to undo.
facilitator starts “Imaginer”
hand 1 writes a yellow card “A” at 0,0
hand 2 writes a yellow card “B” at 300,0
hand 1 moves “A” to 10,10
hand 2 moves “B” to 310,10
hand 1 colours “A” pink
hand 2 undoes
hand 1 undoes
hand 1 undoes
dump: both cards are where they were written
hand 1 moves “B” to 500,500
hand 2 undoes
refused: Someone else has changed this since: it cannot be undone.
# Taken back is as if it had never been: hand 2 is free again.
hand 1 undoes
hand 2 undoes
hand 1 rewrites “A” as “A, en mieux”
hand 1 deletes “A, en mieux”
hand 1 undoes
hand 1 undoes
hand 1 undoes
hand 1 undoes
refused: There is nothing to undo.
