# Cards let go in a table lie in its cells, one after the other; a row grows when it is full.
it is 2026-11-20T14:00:00Z
the session “Parcours” at “” on 2026-11-20
college usagers
agenda: board “Décrire” 20 min
the doors open
facilitator starts “Décrire”
hand 1 places a journey “La cantine” at 1000,1000
hand 1 writes a yellow card “Chercher le formulaire” at 500,790
hand 1 writes a yellow card “Attendre” at 520,800
hand 2 writes a yellow card “Payer” at 760,1010
dump: two in the first cell, one in the second column below; the first row has grown
where is “Attendre”?
where is “Payer”?
# Between the two that lie there.
hand 2 moves “Payer” to 505,880
where is “Payer”?
hand 1 moves “Payer” to 3000,3000
dump: what it leaves closes up
hand 2 draws the curve of “Lina” on “La cantine”: 0:60, 1:-20, 4:90
hand 1 draws the curve of “Omar” on “La cantine”: 0:-100
hand 2 draws the curve of “Lina” on “La cantine”: 1:-80
dump: Lina feels worse at the second step
hand 2 undoes
hand 1 undoes
hand 1 adds 1 column and 1 row to “La cantine”
dump: six columns, and the new row above the curve
hand 1 moves “Attendre” to 750,760
hand 1 adds -6 columns and 0 rows to “La cantine”
refused: A table keeps one row and one column.
hand 1 adds -5 columns and -2 rows to “La cantine”
refused: Only an empty row or column can be taken away: move its cards.
hand 1 adds 9 columns and 0 rows to “La cantine”
refused: At most 12 columns are possible.
hand 1 undoes
hand 1 undoes
