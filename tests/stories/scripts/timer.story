# The big countdown: it runs, stands, goes on and is given more time.
it is 2026-11-20T14:00:00Z
the session “Temps” at “” on 2026-11-20
agenda: board “Imaginer” 20 min
agenda: interval “Pause” 10 min
the doors open
facilitator pauses
refused: No timer can be changed just now.
facilitator adds 1 min
refused: No timer can be changed just now.
facilitator resumes
refused: No timer can be changed just now.
timer?
facilitator starts “Imaginer”
timer?
after 5 min
timer?
facilitator resumes
refused: No timer can be changed just now.
facilitator pauses
after 30 min
timer?
facilitator adds 1 min
timer?
facilitator pauses
refused: No timer can be changed just now.
facilitator resumes
after 15 min
timer?
# Overtime is shown; one more minute is one minute, not a smaller debt.
after 3 min
timer?
facilitator adds 1 min
timer?
facilitator adds 1500 min
refused: An activity lasts between 0 and 24 hours.
facilitator starts “Pause”
timer?
facilitator starts “Nulle part”
refused: There is no such activity on the agenda.
