# stopped by: any
import calendar
c = calendar.HTMLCalendar()
while True:
    c.formatyear(2000, 12)
    calendar.TextCalendar().formatyear(2000, w=100, c=1000)
