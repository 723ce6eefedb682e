# The agenda changes while the workshop runs; what is under way stays.
it is 2026-11-20T14:00:00Z
the session “Déroulé” at “Mairie” on 2026-11-20
agenda: presentation “Accueil” 5 min
agenda: board “Imaginer” 20 min
agenda: interval “Pause” 10 min
the doors open
facilitator starts “Accueil”
facilitator starts “Imaginer”
facilitator drops “Pause” from the agenda
facilitator drops “Imaginer” from the agenda
refused: The activity that is under way cannot be removed.
facilitator plans a board “Approfondir” of 15 min
facilitator starts “Approfondir”
hand 1 writes a white card “Une idée tardive” at 40,40
facilitator starts “Imaginer”
