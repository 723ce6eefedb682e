# A card does not go back into a group that somebody has dissolved.
it is 2026-11-20T14:00:00Z
the session “Groupes” at “” on 2026-11-20
agenda: board “Ranger” 20 min
the doors open
hand 1 writes a yellow card “A” at 0,0
hand 1 groups “A” as “Un”
hand 1 groups “A” as “Deux”
hand 2 dissolves “Un”
hand 1 undoes
