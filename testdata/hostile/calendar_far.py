# stopped by: any
import calendar
while True: calendar.HTMLCalendar().formatyear(9999); calendar.TextCalendar().formatyear(1, 1000, 100, 1000, 1)
