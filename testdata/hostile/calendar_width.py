# stopped by: any
# Calendars of a large width.
import calendar
calendar.TextCalendar().formatyear(2024, w=10**9)
