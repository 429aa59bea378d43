import calendar, datetime as D, locale, time, zoneinfo, itertools, sys, textwrap, string
from datetime import *
print(calendar.calendar(2024, w=2, l=1, c=4, m=4)[:700]); c = calendar.TextCalendar(firstweekday=6); print(c.formatyear(2023, m=2)[:300])
print(calendar.HTMLCalendar().formatmonth(2024, 2)); print(calendar.HTMLCalendar(6).formatweekheader())
print(list(calendar.Calendar().itermonthdates(2024, 2))[:3], list(calendar.Calendar(3).itermonthdays2(2024, 9))[:4], calendar.Calendar().monthdayscalendar(2024, 5)[0], calendar.weekheader(3), calendar.timegm((2024, 1, 1, 0, 0, 0)), calendar.leapdays(1900, 2001), calendar.Month(3), calendar.Day.MONDAY, calendar.MONDAY, list(calendar.day_abbr), calendar.month_name[1:3])
for f in (lambda: calendar.monthrange(2024, 13), lambda: calendar.setfirstweekday(9), lambda: calendar.month(0, 1), lambda: calendar.Calendar(9).firstweekday):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
ny, ber, tok = (zoneinfo.ZoneInfo(k) for k in ('America/New_York', 'Europe/Berlin', 'Asia/Tokyo'))
t = datetime(2024, 3, 10, 1, 30, tzinfo=ny)
for h in range(4): u = (t.astimezone(timezone.utc) + timedelta(hours=h)).astimezone(ny); print(u, u.tzname(), u.utcoffset(), u.dst(), u.fold, u.astimezone(tok).isoformat(timespec='minutes'), f'{u:%c|%x|%X|%p|%I|%Z|%z|%:z|%G-W%V-%u}')
for fold in (0, 1): x = datetime(2024, 11, 3, 1, 30, tzinfo=ny, fold=fold); print(x, x.timestamp(), x.utctimetuple()[:6], repr(x))
print(datetime(2024, 3, 31, 2, 30, tzinfo=ber).astimezone(timezone.utc), datetime(2024, 3, 31, tzinfo=ber) - datetime(2024, 3, 30, tzinfo=ber), datetime(2024, 3, 31, 4, tzinfo=ber) - datetime(2024, 3, 31, 1, tzinfo=timezone.utc))
for s in ('2024-02-30', '2024-W09-4', '20240229T101112,5Z', '2024-02-29 10:11:12.123456+05:30:15', '2024-060', '2024-02-29T24:00', '10:11', '2024-2-3', '2024-02-29T10:11:12+2400', '2024W094'):
    for k in (date, datetime, time_ := D.time):
        try: print(k.__name__, repr(k.fromisoformat(s)), end=' ; ')
        except ValueError as e: print(k.__name__, e, end=' ; ')
    print()
for a, f in (('12 Jan 2024', '%d %b %Y'), ('2024-13', '%Y-%m'), ('5', '%Y'), ('1:2 pm', '%I:%M %p'), ('2024 366', '%Y %j'), ('2023 366', '%Y %j'), ('Mon 1 2024', '%a %W %Y'), ('x', 'y'), ('12', '%q'), ('2024 1 3', '%G %V %u'), ('2024-01-02extra', '%Y-%m-%d'), ('+0530', '%z'), ('Z', '%z'), ('EST', '%Z'), ('12.5', '%S.%f'), ('100', '%y'), ('29', '%d'), ('1 1', '%d %m')):
    try: print(a, f, repr(datetime.strptime(a, f)))
    except ValueError as e: print(a, f, e)
d = timedelta(days=-1, hours=5, microseconds=7); print(d, repr(d), d.total_seconds(), abs(d), d * 1.5, d / timedelta(hours=1), d // timedelta(minutes=7), divmod(d, timedelta(hours=1)), timedelta.max, -timedelta.resolution, timedelta(weeks=1, milliseconds=1.5), bool(timedelta()), d % timedelta(seconds=7))
for f in (lambda: timedelta(days=1e10), lambda: date(2024, 2, 30), lambda: datetime(2024, 1, 1) - datetime(2024, 1, 1, tzinfo=timezone.utc), lambda: datetime(2024, 1, 1) < date(2024, 1, 1), lambda: date.max + timedelta(1), lambda: D.time(25), lambda: datetime.fromtimestamp(1e20), lambda: timezone(timedelta(hours=25)), lambda: zoneinfo.ZoneInfo('No/Where'), lambda: date(2024, 1, 1).replace(year=0), lambda: datetime(1, 1, 1, tzinfo=ny).timestamp(), lambda: date.fromisocalendar(2023, 53, 1), lambda: datetime.combine(date(2024, 1, 1), D.time(1, tzinfo=ber)), lambda: date('2024'), lambda: datetime.now(5), lambda: timedelta(1) + 1, lambda: D.time(1) < D.time(1, tzinfo=timezone.utc)):
    try: print(repr(f()))
    except Exception as e: print(type(e).__module__, type(e).__name__, e)
print(date(2024, 12, 30).isocalendar(), date(2024, 12, 30).isocalendar().week, date(2021, 1, 3).isocalendar()[:2], date.fromordinal(738000), date(2024, 5, 5).toordinal(), date(2024, 5, 5).ctime(), date(2024, 5, 5).timetuple(), D.time(12, 3, 4, 5).isoformat('milliseconds'), D.time.min, D.UTC, timezone(timedelta(hours=-3, minutes=-30), 'X'), timezone(timedelta(seconds=90)))
print(f'{date(2024, 1, 2)!s:>15}|{date(2024, 1, 2):%d.%m.%y}|{datetime(2024, 1, 2, 3):{"%H" + "h"}}', '%s' % D.time(1), date(5, 1, 1).strftime('%Y|%y|%G|%e|%-d|%k|%l|%s'[:14]))
class Shift(tzinfo):
    def utcoffset(self, dt): return timedelta(hours=1) + self.dst(dt)
    def dst(self, dt): return timedelta(hours=1) if dt and 4 <= dt.month < 10 else timedelta(0)
    def tzname(self, dt): return 'S' if self.dst(dt) else 'W'
s = Shift(); print(datetime(2024, 4, 1, tzinfo=s), datetime(2024, 1, 1, tzinfo=timezone.utc).astimezone(s), s.fromutc(datetime(2024, 7, 1, tzinfo=s)), datetime(2024, 7, 1, tzinfo=s).strftime('%Z %z'))
class MyDate(date):
    def __new__(cls, *a): return super().__new__(cls, *a)
    @classmethod
    def parse(cls, s): return cls(*map(int, s.split('-')))
m = MyDate.parse('2024-2-3'); print(m, repr(m), type(m + timedelta(1)), m.replace(day=1), type(MyDate.today()), m == date(2024, 2, 3), hash(m) == hash(date(2024, 2, 3)))
def easter(y): a, b, c = y % 19, y // 100, y % 100; d, e = divmod(b, 4); g = (8 * b + 13) // 25; h = (19 * a + b - d - g + 15) % 30; i, k = divmod(c, 4); l = (32 + 2 * e + 2 * i - h - k) % 7; n = (a + 11 * h + 22 * l) // 451; q, p = divmod(h + l - 7 * n + 114, 31); return date(y, q, p + 1)
print([easter(y).strftime('%d %b') for y in range(2020, 2027)])
def nth(y, m, wd, n): return [d for d in calendar.Calendar().itermonthdates(y, m) if d.month == m and d.weekday() == wd][n]
for y in (2023, 2024): print(y, nth(y, 11, calendar.THURSDAY, 3), nth(y, 5, 0, -1))
print(sorted([datetime(2024, 1, 1, tzinfo=tok), datetime(2024, 1, 1, tzinfo=ny), datetime(2024, 1, 1, tzinfo=ber)])[0].tzinfo, len({datetime(2024, 1, 1, 1, tzinfo=ber), datetime(2024, 1, 1, tzinfo=timezone.utc)}), tok, repr(ber), ny.key)
