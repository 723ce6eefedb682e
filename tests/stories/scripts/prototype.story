# Three screens joined by zones; four people try to ask for a place in the canteen.
it is 2026-11-20T14:00:00Z
the session “Cantine” at “” on 2026-11-20
college usagers
agenda: board “Dessiner” 20 min
agenda: vote “Choisir” 10 min asks “Quoi ?” with 1 approvals, at most 1 each, 1 to win “Un” “Deux”
the doors open
facilitator starts “Dessiner”
hand 1 places a screen “Accueil” at 200,360
hand 1 places a screen “Formulaire” at 700,360
hand 1 places a screen “Merci” at 1200,360
hand 2 places a table “Retours” at 3000,360
hand 2 adds 1 column and 0 rows to “Retours”
# A zone is cut to its screen; 400 units wide, it ends at the edge.
hand 1 draws a zone on “Accueil” at 300,600 300 by 100 to “Formulaire”
hand 2 draws a zone on “Formulaire” at 100,600 200 by 80
hand 2 links zone 2 to “Merci”
hand 1 draws a zone on “Formulaire” at 20,20 60 by 60 to “Accueil”
dump: three screens and three zones
hand 1 draws a zone on “Retours” at 0,0 100 by 100
refused: Only the screens of a prototype can be joined and tested.
hand 1 draws a zone on “Accueil” at 0,0 100 by 10
refused: A zone to tap cannot be so small.
# Taken back hand by hand.
hand 1 moves zone 3 to 10,10 80 by 80
hand 2 removes zone 3
hand 1 undoes
refused: Someone else has changed this since: it cannot be undone.
hand 2 undoes
hand 1 undoes
hand 1 moves frame “Formulaire” to 500,1000
dump: zones go along with their screen

a tester begins
refused: No prototype is being tested just now.
facilitator tests “ ” from “Accueil”
refused: A test needs a task: what is the tester to do?
facilitator tests “Demander une place.” from “Accueil” to “Accueil”
refused: The goal cannot be the first screen.
facilitator tests “Demander une place.” from “Retours”
refused: Only the screens of a prototype can be joined and tested.
facilitator tests “Demander une place.” from “Accueil” to “Merci” with grid “Accueil”
refused: What testers say needs a table of four columns.
facilitator tests “Demander une place.” from “Accueil” to “Merci” with grid “Retours”
facilitator tests “Encore.” from “Accueil”
refused: A test is under way: close it first.

# The first one finds the way, after a tap beside every zone and a long look at the form.
a tester begins
after 3 s
tester 1 taps 50,50 after 1500 ms
tester 1 taps 350,650 after 2500 ms
after 9 s
# Its device cannot have measured more than has passed.
tester 1 taps 150,650 after 60000 ms
tester 1 taps 10,10
refused: This try is over. Thank you!
tester 1 answers question 1 with “Deux écrans, c’est court.”
tester 1 answers question 1 with “Les gros boutons.”
tester 1 answers question 4 with “Envoyer un SMS.”
# The second one goes round in circles and gives up; the activity goes on to the vote meanwhile.
a tester begins
after 2 s
facilitator starts “Choisir”
tester 2 taps 399,601
after 4 s
tester 2 taps 40,40
after 1 s
tester 2 gives up
tester 2 gives up
refused: This try is over. Thank you!
tester 2 answers question 2 with “Je ne vois pas le bouton.”
# The third one falls silent, the fourth is still at it when the test closes.
a tester begins
after 5 min
tester 3 falls silent
a tester begins
tester 4 answers question 1 with “Rien”
refused: This try is over. Thank you!
tester 4 taps 350,650 after 900 ms
what do the testers show?
after 7 s
facilitator closes the test
facilitator closes the test
refused: No prototype is being tested just now.
tester 4 taps 150,650
refused: This try is over. Thank you!
what do the testers show?
facilitator tests “Revenir.” from “Formulaire”
a tester begins
facilitator ends the session
