# While the vote is open, a person may vote again: the last ballot counts.
it is 2026-11-20T15:00:00Z
the session “Voter deux fois” at “” on 2026-11-20
college usagers
college agents
agenda: vote “Choisir” 10 min asks “Par quoi commencer ?” with 3 dots, at most 2 each, 1 to win: “Horaires”, “Dossier unique”, “Guichet”
the doors open
facilitator starts “Choisir”
facilitator opens the vote
kiosk 1 votes as usagers with token anna: “Horaires”×2
kiosk 2 votes as agents with token basile: “Dossier unique”×2, “Guichet”×1
kiosk 1 votes as usagers with token anna: “Dossier unique”×1, “Guichet”×2
after 2 min
facilitator closes the vote
result?
facilitator closes the vote
refused: This vote is closed.
