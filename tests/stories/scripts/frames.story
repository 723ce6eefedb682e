# Frames are placed, named, moved with what lies in them, presented in an order, and taken away.
it is 2026-11-20T14:00:00Z
the session “Cadres” at “” on 2026-11-20
college usagers
agenda: board “Ranger” 20 min
the doors open
facilitator starts “Ranger”
hand 1 places a page “Accueil” at 500,500
hand 1 writes a yellow card “A” at 200,300
hand 2 writes a yellow card “B” at 1200,300
hand 1 moves frame “Accueil” to 1020,190
dump: A went along, B did not
# The value of a card on axes: from 0 to 1 to the right and upwards.
hand 2 places an axes “Effort et effet” at 2000,2000
hand 2 names “Effort et effet”: “Facile”, “Difficile” and “Petit effet”, “Grand effet”
hand 2 moves “B” to 1900,1930
where is “B”?
hand 2 resizes frame “Effort et effet” to 1200 by 900
where is “B”?
hand 1 undoes
hand 1 names “Effort et effet”: “Facile” and “Petit effet”
refused: These data are not well formed.
hand 2 presents “Effort et effet”, “Accueil”
dump: both frames
hand 1 removes frame “Accueil”
hand 1 moves frame “Accueil” to 0,0
refused: This frame is no longer there.
hand 1 undoes
hand 2 undoes
hand 1 resizes frame “Accueil” to 100 by 100
refused: A frame cannot be so small or so large.
hand 2 draws the curve of “Lina” on “Accueil”: 0:50
refused: Only a journey holds curves.
