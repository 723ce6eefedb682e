# A group is folded to its title for everybody, takes cards in, and is unfolded again.
it is 2026-11-20T14:00:00Z
the session “Replier” at “” on 2026-11-20
college usagers
agenda: board “Ranger” 20 min
agenda: presentation “Écouter” 5 min
the doors open
facilitator starts “Ranger”
hand 1 writes a yellow card “A” at 0,0
hand 1 writes a yellow card “B” at 300,0
hand 2 writes a yellow card “C” at 600,0
hand 1 groups “A”, “B” as “Accueil”
hand 1 folds “Accueil”
hand 2 puts “C” in “Accueil”
dump: three cards in a folded group
hand 1 undoes
dump: open again
hand 1 folds “Accueil”
hand 2 unfolds “Accueil”
hand 1 undoes
refused: Someone else has changed this since: it cannot be undone.
hand 2 undoes
# Dissolved and brought back it is folded as before.
hand 2 dissolves “Accueil”
hand 1 folds “Accueil”
refused: This group is no longer there.
hand 2 undoes
dump: folded still
facilitator starts “Écouter”
hand 1 unfolds “Accueil”
refused: The cards are locked during this activity.
