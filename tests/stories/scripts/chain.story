# One method hands on to the next, from a persona to what testers say: each takes in copies of the
# cards before it, linked to them, and every step can be taken back.
it is 2026-11-20T14:00:00Z
the session “Inscription à la cantine” at “Saint-Étienne” on 2026-11-20
college usagers
college agents
agenda: board “Chercher” 120 min
the doors open
facilitator starts “Chercher”
what could experience-map take in?
hand 1 lays the method persona at 0,0
hand 1 writes “Lina, 34 ans” in the middle of “Prénom inventé, âge” as usagers
what could experience-map take in?
hand 1 lays the method experience-map at 0,4000 with what it takes in
hand 1 writes “Le guichet ferme à midi” in column 1 row 3 of “Carte d’expérience” as usagers
hand 2 writes “Redonner le même papier” in column 3 row 3 of “Carte d’expérience” as agents
hand 1 writes “Elle appelle la mairie” in column 1 row 0 of “Carte d’expérience”
what could how-might-we take in?
what could blueprint take in?
hand 1 lays the method how-might-we at 4000,0 with what it takes in
hand 1 writes “… ouvrir sans ouvrir le guichet” in column 1 row 0 of “Comment pourrions-nous… ?”
hand 2 writes “… demander un papier une seule fois” in column 1 row 1 of “Comment pourrions-nous… ?”
hand 2 undoes
what could eight-ideas take in?
hand 1 lays the method eight-ideas at 4000,4000 with what it takes in
hand 1 writes “Une borne à la pharmacie” in column 0 row 0 of “La galerie” as usagers
hand 2 writes “Rappeler le soir” in the middle of “3” as agents
what could prototype-sheet take in?
hand 1 lays the method prototype-sheet at 8000,0 with what it takes in
what could feedback take in?
hand 1 lays the method feedback at 8000,4000 with what it takes in
dump: the whole chain; Lina, the difficulties, a question, two ideas twice copied
hand 2 rewrites “Rappeler le soir” as “Rappeler entre 18 h et 20 h”
hand 1 undoes
refused: Someone else has changed this since: it cannot be undone.
hand 2 undoes
hand 1 undoes
what could feedback take in?
what could report-back take in?
