# A vote opened with the wrong question is cancelled; a new one takes its place.
it is 2026-11-20T15:00:00Z
the session “Recommencer” at “” on 2026-11-20
college usagers
agenda: vote “Choisir” 10 min asks “Que garder ?” with 2 approvals, at most 1 each, 1 to win: “Horaires”, “Dossier unique”, “Guichet”
the doors open
facilitator starts “Choisir”
facilitator opens the vote
kiosk 1 votes as usagers with token anna: “Horaires”×1
facilitator cancels the vote because “la question était mal posée”
result?
kiosk 1 votes as usagers with token basile: “Horaires”×1
refused: This vote is closed.
facilitator opens the vote
kiosk 1 votes as usagers with token anna: “Guichet”×1
kiosk 1 votes as usagers with token basile: “Horaires”×1, “Guichet”×1
kiosk 2 votes as usagers with token chloé: “Horaires”×1
facilitator closes the vote
result?
