# Two pages of a plan lie under the cards. Pins say where; they and what lies on a page go along.
it is 2026-11-20T14:00:00Z
the session “Place du Peuple” at “Mairie” on 2026-11-20
college usagers
agenda: board “Situer” 20 min
agenda: presentation “Regarder” 5 min
the doors open
facilitator starts “Situer”
hand 1 lays 2 pages of “Plan” at 0,0
hand 1 writes a yellow card “Un banc” at 300,200
hand 1 puts a pin at 800,600 that says “le tilleul”
hand 2 puts a pin at 1900,100
hand 1 ties pin 1 to “Un banc”
hand 2 writes “Une rampe” for pin 2 at 2000,150
dump: two pages, two pins, each with its card
hand 1 resizes frame “1 · Plan” to 800 by 999
dump: half as large: the pin in the middle stays there
hand 1 moves frame “1 · Plan” to 100,50
hand 2 puts a pin at 1950,300
hand 2 undoes
hand 2 puts a pin at 1950,320
dump: moved with its pin and its card; the third number is not given again
hand 2 undoes
hand 2 undoes
dump: pin 2 is without its card
hand 1 unties pin 1
hand 1 undoes
hand 1 removes frame “2 · Plan”
hand 1 undoes
facilitator starts “Regarder”
hand 1 lays 1 page of “Trop tard” at 0,0
refused: The cards are locked during this activity.
hand 1 ties pin 1 to “Un banc”
refused: The cards are locked during this activity.
dump: as it was
