# Groups are made, named, filled, emptied, dissolved and brought back.
it is 2026-11-20T14:00:00Z
the session “Groupes” at “” on 2026-11-20
college usagers
agenda: board “Ranger” 20 min
the doors open
facilitator starts “Ranger”
hand 1 writes a yellow card “A” at 0,0
hand 1 writes a yellow card “B” at 300,0
hand 2 writes a yellow card “C” at 600,0
hand 1 groups “A”, “B” as “Accueil”
hand 1 renames “Accueil” to “Premier accueil”
hand 2 puts “C” in “Premier accueil”
hand 2 takes “A” out
dump: B and C are together
hand 1 dissolves “Premier accueil”
hand 1 puts “A” in “Premier accueil”
refused: This group is no longer there.
hand 1 undoes
dump: the group is back with B and C
hand 1 renames “Nulle part” to “Ailleurs”
refused: This group is no longer there.
# Hand 1 made the group, but hand 2 has put a card into it: it stays.
hand 1 undoes
hand 1 undoes
refused: Someone else has changed this since: it cannot be undone.
hand 2 undoes
hand 2 undoes
hand 1 undoes
hand 1 dissolves “Accueil”
refused: This group is no longer there.
