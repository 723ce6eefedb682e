# Hand 1 made the group, but hand 2 has put a card into it: it stays until that card is out.
it is 2026-11-20T14:00:00Z
the session “Groupe partagé” at “” on 2026-11-20
agenda: board “Ranger” 20 min
the doors open
hand 1 writes a yellow card “A” at 0,0
hand 2 writes a yellow card “B” at 300,0
hand 1 groups “A” as “Accueil”
hand 2 puts “B” in “Accueil”
hand 1 undoes
refused: Someone else has changed this since: it cannot be undone.
hand 2 undoes
hand 1 undoes
