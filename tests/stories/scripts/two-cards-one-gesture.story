# Two fingers of one hand move two cards: one gesture, taken back as one.
it is 2026-11-20T14:00:00Z
the session “Deux doigts” at “” on 2026-11-20
agenda: board “Imaginer” 20 min
the doors open
facilitator starts “Imaginer”
hand 1 writes a yellow card “A” at 0,0
hand 1 writes a green card “B” at 300,0
hand 1 moves “A” to 5,500 and “B” to 305,500
hand 2 colours “B” orange
hand 1 undoes
refused: Someone else has changed this since: it cannot be undone.
hand 2 undoes
hand 1 undoes
hand 1 moves “A” to 5,500 and “absente” to 1,1
refused: This card is no longer there.
hand 1 moves “A” to 2000000,0
refused: That place is outside the board.
