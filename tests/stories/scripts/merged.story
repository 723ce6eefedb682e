# Two cards that say the same become one, which keeps both origins; they can be parted again.
it is 2026-11-20T14:00:00Z
the session “Doublons” at “” on 2026-11-20
college usagers
college agents
agenda: board “Ranger” 20 min
agenda: vote “Choisir” 5 min asks “Que garder ?” with 3 dots, at most 2 each, 1 to win
the doors open
facilitator starts “Ranger”
hand 1 writes a yellow card “Un badge à la cantine” at 0,0 as usagers
after 2 min
hand 2 writes a pink card “Badge de cantine” at 300,0 as agents
hand 2 writes a pink card “Payer en ligne” at 600,0 as agents
hand 2 writes a pink card “Badges cantine” at 900,0
hand 1 says that “Badge de cantine” precedes “Payer en ligne”
hand 1 merges “Badge de cantine” into “Un badge à la cantine”
dump: one card for two, and it has taken the link over
hand 1 merges “Badge de cantine” into “Payer en ligne”
refused: This card is no longer there.
hand 1 merges “Payer en ligne” into “Payer en ligne”
refused: A card is not merged with itself.
# What lies under a card goes along with it.
hand 2 merges “Un badge à la cantine” into “Badges cantine”
dump: one card for three
hand 1 undoes
refused: Someone else has changed this since: it cannot be undone.
hand 2 parts “Payer en ligne”
refused: No other card is merged into this one.
hand 2 undoes
hand 1 undoes
dump: all of them on their own, the link is where it was
hand 2 merges “Badge de cantine” into “Un badge à la cantine”
facilitator starts “Choisir”
hand 2 parts “Un badge à la cantine”
refused: The cards are locked during this activity.
facilitator opens the vote
kiosk 1 votes as usagers with token a: “Un badge à la cantine”×2
facilitator closes the vote
result?
facilitator starts “Ranger”
hand 1 parts “Un badge à la cantine”
hand 1 undoes
hand 1 parts “Un badge à la cantine”
