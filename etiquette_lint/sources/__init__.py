"""Files of other programs: archives, calendars, job trackers."""
