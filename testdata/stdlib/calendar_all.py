# Calendars as text, HTML and lists.
from calendar import *
import calendar


def t(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)


print(calendar.month(2024, 2))
print(calendar.month(2024, 9, 4, 2))
calendar.prmonth(2023, 10)
print(calendar.calendar(2024))
print(calendar.calendar(2025, 3, 2, 4, 4))
calendar.prcal(1, 0, 0, 2, 5)
print(TextCalendar(6).formatmonth(2021, 5, 10))
print(HTMLCalendar().formatmonth(2024, 2))
print(HTMLCalendar(6).formatmonth(2024, 2, False))
print(len(HTMLCalendar().formatyear(2024)), HTMLCalendar().formatyear(2024, 5)[:300])
print(HTMLCalendar().formatyearpage(2024)[:600])
print(len(HTMLCalendar(3).formatyearpage(2024, 1, None, 'ascii')))
print([monthrange(y, m) for y in (1900, 2000, 2023, 2024) for m in range(1, 13)])
print([isleap(y) for y in (1900, 2000, 2023, 2024, 0, -4)], leapdays(1900, 2001), leapdays(0, 4000))
print(weekday(2024, 2, 29), repr(weekday(2024, 2, 29)), weekday(12024, 2, 29), weekday(-1, 1, 1), weekday(0, 1, 1))
print(list(day_name), list(day_abbr), list(month_name), list(month_abbr), day_name[2], month_name[1:3], len(month_name), day_name[-1])
print(monthcalendar(2024, 2), Calendar(2).monthdayscalendar(2024, 2))
print(Calendar().monthdays2calendar(2024, 9)[-1], Calendar(4).monthdatescalendar(2024, 9)[0])
print(list(Calendar(6).itermonthdates(2024, 2))[:3], list(Calendar().itermonthdays3(9999, 12))[-3:], list(Calendar().itermonthdays4(1, 1))[:2], list(Calendar(3).iterweekdays()))
print(Calendar().yeardayscalendar(2024)[0][0][:2], len(Calendar().yeardatescalendar(2024, 5)), Calendar().yeardays2calendar(2024, 4)[2][3][4])
print(firstweekday(), weekheader(3), weekheader(10), week([(1, 0), (2, 1), (0, 2)], 4))
setfirstweekday(SUNDAY)
print(firstweekday(), weekheader(2))
print(calendar.month(2024, 2))
setfirstweekday(0)
t(setfirstweekday, 7)
t(setfirstweekday, -1)
t(monthrange, 2024, 0)
t(monthrange, 2024, 13)
t(calendar.month, 2024, 13)
t(weekday, 2024, 2, 30)
t(lambda: calendar.nothing)
t(lambda: month_name[13])
print(timegm((2024, 2, 29, 12, 34, 56)), timegm((1970, 1, 1, 0, 0, 0)), timegm((1969, 12, 31, 23, 59, 59, 0, 0)))
print(Month.MAY, repr(Month.MAY), Day.MONDAY, repr(JANUARY), list(Day)[:2], Month(3), isinstance(MAY, int), MAY + 1, calendar.FEBRUARY is Month.FEBRUARY)
print(issubclass(IllegalMonthError, IndexError), IllegalWeekdayError(8), repr(IllegalMonthError(0)), IllegalMonthError(0).month)
print(calendar.formatstring(['a', 'b', 'c'], 5, 2) + '|')
calendar.format(['a', 'b'])
calendar.prweek([(1, 0), (2, 1)], 3)
print()
print(LocaleTextCalendar(0, 'C').formatmonthname(2024, 5, 20), LocaleHTMLCalendar().formatweekday(3))
print(calendar.__all__)


class Mine(TextCalendar):
    def formatday(self, day, weekday, width):
        return ('*' if day % 7 == 0 and day else str(day or '')).rjust(width)


print(Mine().formatmonth(2024, 6))
