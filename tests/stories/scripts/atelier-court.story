# A whole short workshop: ideas, groups, a vote on the groups, the end.
it is 2026-11-20T13:30:00Z
the session “Inscription à la cantine” at “Maison de quartier” on 2026-11-20
college usagers
college agents
college élus
agenda: presentation “Accueil” 5 min
agenda: board “Imaginer” 20 min
agenda: vote “Choisir” 10 min asks “Que garder ?” with 3 dots, at most 2 each, 1 to win
agenda: result “Décider” 10 min
the doors open
facilitator starts “Accueil”
hand 1 writes a yellow card “Trop tôt” at 0,0 as usagers
refused: The cards are locked during this activity.
after 4 min
facilitator starts “Imaginer”
after 1 min
hand 1 writes a yellow card “Un seul dossier” at 100,100 as usagers
hand 2 writes a pink card “Horaires du soir” at 400,100 as agents
hand 3 writes a blue card “Aide au guichet” at 700,100 as élus
hand 1 writes a yellow card “Pièces demandées une fois” at 120,300 as usagers
after 6 min
hand 2 groups “Un seul dossier”, “Pièces demandées une fois” as “Dites-le-nous une fois”
hand 3 groups “Horaires du soir”, “Aide au guichet” as “Un guichet qui attend”
dump: the board before the vote
after 5 min
facilitator starts “Choisir”
facilitator opens the vote
kiosk 1 votes as usagers with token anna: “Dites-le-nous une fois”×2, “Un guichet qui attend”×1
kiosk 1 votes as agents with token basile: “Un guichet qui attend”×2
phone 2 votes as élus with token chloé: “Dites-le-nous une fois”×2
phone 3 votes as usagers with token driss: blank
facilitator starts “Décider”
refused: A vote is open: close it first.
result?
facilitator closes the vote
result?
facilitator starts “Décider”
after 9 min
facilitator ends the session
