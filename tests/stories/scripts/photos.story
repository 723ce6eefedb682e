# Two phones send photos; somebody asks that hers disappears, and it does, wherever it was.
it is 2026-11-20T14:00:00Z
the session “Place du Peuple” at “Mairie” on 2026-11-20
college usagers
agenda: board “Montrer” 20 min
agenda: presentation “Regarder” 5 min
the doors open
facilitator starts “Montrer”
hand 1 writes a yellow card “Un banc à l’ombre” at 0,0
phone 1 sends photo 7 “Le banc” as usagers
phone 2 sends photo 8 “Le marché” as usagers
phone 2 sends photo 7 “Le même banc” as martiens
refused: This session has no such college.
hand 1 deletes “Le banc”
hand 1 undoes
hand 2 moves “Le marché” to 900,400
hand 2 rewrites “Le marché” as “Le marché, samedi”
dump: three cards, two photos
facilitator starts “Regarder”
phone 1 sends photo 9 “Trop tard” as usagers
refused: The cards are locked during this activity.
hand 2 erases photo 8
hand 2 erases photo 8
refused: This photo was erased for good.
hand 2 erases photo 5
refused: This session has no such photo.
facilitator starts “Montrer”
phone 3 sends photo 8 “Encore” as usagers
refused: This photo was erased for good.
hand 2 undoes
facilitator ends the session
hand 1 erases photo 7
