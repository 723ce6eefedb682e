# Cards are linked: one link between two, of one kind and one direction at a time.
it is 2026-11-20T14:00:00Z
the session “Liens” at “” on 2026-11-20
college usagers
agenda: board “Relier” 20 min
agenda: presentation “Écouter” 5 min
the doors open
facilitator starts “Relier”
hand 1 writes a yellow card “Payer en ligne” at 0,0
hand 1 writes a pink card “Pas d’ordinateur” at 400,0
hand 2 writes a yellow card “Une borne” at 800,0
hand 1 says that “Pas d’ordinateur” blocks “Payer en ligne”
hand 2 says that “Une borne” answers “Pas d’ordinateur”
hand 2 says that “Une borne” goes with “Payer en ligne”
dump: three links
hand 1 says that “Une borne” answers “Une borne”
refused: A link joins two different cards.
# Another kind and the other direction are changes of the same link.
hand 2 says that “Payer en ligne” precedes “Une borne”
hand 1 undoes
dump: the kind is another one, the block is gone
hand 1 unlinks “Payer en ligne” and “Pas d’ordinateur”
refused: This link is no longer there.
# With its card a link goes and comes back.
hand 1 deletes “Pas d’ordinateur”
hand 2 unlinks “Une borne” and “Pas d’ordinateur”
refused: This link is no longer there.
hand 2 says that “Une borne” blocks “Pas d’ordinateur”
refused: This card is no longer there.
hand 1 undoes
hand 2 unlinks “Une borne” and “Pas d’ordinateur”
dump: one link is left
hand 2 undoes
# Somebody else changes it: it is not taken back.
hand 1 says that “Payer en ligne” blocks “Une borne”
hand 2 undoes
refused: Someone else has changed this since: it cannot be undone.
facilitator starts “Écouter”
hand 1 says that “Une borne” goes with “Payer en ligne”
refused: The cards are locked during this activity.
