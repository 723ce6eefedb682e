# Every reason why a ballot is not taken, as a sentence.
it is 2026-11-20T15:00:00Z
the session “Refus” at “” on 2026-11-20
college usagers
agenda: board “Imaginer” 20 min
agenda: vote “Choisir” 10 min asks “Par quoi commencer ?” with 3 dots, at most 2 each, 1 to win: “Horaires”, “Dossier unique”
the doors open
facilitator starts “Imaginer”
facilitator opens the vote
refused: A vote opens during a vote activity.
facilitator starts “Choisir”
kiosk 1 votes as usagers with token anna: “Horaires”×1
refused: There is no such vote.
facilitator opens the vote
facilitator opens the vote
refused: A vote is open: close it first.
kiosk 1 votes as voisins with token anna: “Horaires”×1
refused: This session has no such college.
kiosk 1 votes as usagers with token anna: “Autre chose”×1
refused: This ballot names something that is not on it.
kiosk 1 votes as usagers with token anna: “Horaires”×1, “Horaires”×2
refused: This ballot names the same option twice.
kiosk 1 votes as usagers with token anna: “Horaires”×-1
refused: This ballot holds a negative number.
kiosk 1 votes as usagers with token anna: “Horaires”×0
refused: This ballot holds a number out of range.
kiosk 1 votes as usagers with token anna: “Horaires”×3
refused: At most 2 for one option.
kiosk 1 votes as usagers with token anna: “Horaires”×2, “Dossier unique”×2
refused: At most 3 in all; this ballot has 4.
kiosk 1 votes as usagers with token anna: “Horaires”×2, “Dossier unique”×1
kiosk 1 sends the same ballot again
refused: This ballot is counted already.
facilitator closes the vote
kiosk 1 votes as usagers with token basile: “Horaires”×1
refused: This vote is closed.
facilitator cancels the vote because “trop tard”
refused: This vote is closed.
result?
