# Arithmetic, comparison, texts and subclasses of datetime.
import datetime as D
from datetime import date, datetime, time, timedelta, timezone, tzinfo, UTC


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)


seed = 12345


def rnd(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    return (seed >> 33) % n


# timedelta
values = [0, 1, -1, 0.5, -0.5, 1e-6, 1.5e-6, 2.5e-6, 0.1, 1e9, 123456789.987654321, -7.25, 10**8, 2**31, True]
for name in ['days', 'seconds', 'microseconds', 'milliseconds', 'minutes', 'hours', 'weeks']:
    for v in values:
        t(timedelta, **{name: v})
t(timedelta, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7)
t(timedelta, microseconds=0.5)
t(timedelta, microseconds=1.5)
t(timedelta, seconds=0.5e-6, microseconds=1)
t(timedelta, microseconds=10**20)
t(timedelta, microseconds=10**21)
t(timedelta, days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
t(timedelta, days=999999999, hours=24)
t(timedelta, days=-999999999, microseconds=-1)
for _ in range(60):
    a = timedelta(rnd(1000) - 500, rnd(86400), rnd(10**6))
    b = timedelta(rnd(10), rnd(86400), rnd(10**6) + 1)
    k = rnd(50) - 25 or 3
    print(str(a), str(b), a + b, a - b, -a, abs(a), a * k, k * a, a // b, a % b, divmod(a, b), a / b, a / k, a // k, a * 0.37, a / 1.7, a < b, a == b, a.total_seconds())
print(timedelta.max.total_seconds(), timedelta.min.total_seconds(), timedelta.max / 3, timedelta.max // timedelta.resolution)
t(lambda: timedelta.max * 2)
t(lambda: timedelta.max + timedelta.resolution)
t(lambda: -timedelta.max - timedelta.max)
print(timedelta(1) == 1, timedelta(1) != 'a', bool(timedelta(0)), bool(timedelta(0, 0, 1)), {timedelta(1): 1}[timedelta(hours=24)])
print(sum([timedelta(1), timedelta(2)], timedelta()), +timedelta(5), timedelta(1) * True)

# dates
for _ in range(60):
    n = rnd(3652059) + 1
    d = date.fromordinal(n)
    y, w, wd = d.isocalendar()
    print(d, d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal() == n, date.fromisocalendar(y, w, wd) == d if 1 <= y <= 9999 else 0,
          date.fromisoformat(d.isoformat()) == d, d.timetuple().tm_yday, d.ctime(), d.strftime('%a %A %b %B %d %j %U %W %V %u %w %y %m %x'))
for y in range(1, 9999, 271):
    print(date(y, 1, 1).isocalendar(), date(y, 12, 31).isocalendar(), date(y, 3, 1) - date(y, 2, 1))
print(date(2024, 2, 29).replace(year=2028), date(2000, 1, 1).replace(day=5, month=7))
t(date(2024, 2, 29).replace, 2023)
t(date(2024, 2, 29).replace, year=2023)
print(date(1, 1, 1) < date(2, 1, 1), date(1, 1, 1) == date(1, 1, 1), date(1, 1, 1) == 1, date(1, 1, 1) != None, date(2020, 1, 1) == datetime(2020, 1, 1))
print(date.today() == datetime.now().date() or date.today() == datetime.now().date(), date.fromtimestamp(0), date.fromtimestamp(1e9), date.fromtimestamp(-1))

# datetimes
zones = [None, UTC, timezone(timedelta(hours=5, minutes=30)), timezone(timedelta(hours=-8), 'PST'), timezone(timedelta(hours=1, seconds=7, microseconds=5))]
for _ in range(40):
    d = datetime(rnd(9000) + 500, rnd(12) + 1, rnd(28) + 1, rnd(24), rnd(60), rnd(60), rnd(2) * rnd(10**6), zones[rnd(5)])
    print(repr(d), str(d), d.isoformat('x', 'milliseconds'), d.isoformat(timespec='hours'), d.utcoffset(), d.tzname(), d.dst(), d.timetuple(), d.utctimetuple())
    print(d + timedelta(rnd(1000), rnd(10**6)), d - timedelta(rnd(1000), rnd(10**6), 7), d.date(), d.time(), d.timetz(), d.ctime(), datetime.fromisoformat(d.isoformat()) == d)
    print(d.strftime('%Y-%m-%d %H:%M:%S.%f %z %:z %Z %p %I %% %c %X'), f'{d:%d/%m/%Y}', d.replace(hour=1, tzinfo=None), d.weekday())
    if d.tzinfo:
        print(d.timestamp(), d.astimezone(UTC), d.astimezone(zones[2]).isoformat(), datetime.fromtimestamp(d.timestamp(), zones[3]), d - datetime(2000, 1, 1, tzinfo=UTC))
    else:
        print(d.timestamp(), d - datetime(2000, 1, 1), datetime.fromtimestamp(d.timestamp()), d.astimezone(UTC))
a = datetime(2020, 1, 1, 12, tzinfo=UTC)
b = datetime(2020, 1, 1, 17, 30, tzinfo=zones[2])
print(a == b, a < b, a <= b, hash(a) == hash(b), a - b, a != datetime(2020, 1, 1, 12), {a: 1}[b])
print(datetime.combine(date(2020, 1, 2), time(3, 4, 5)), datetime.combine(date(2020, 1, 2), time(3, tzinfo=UTC)), datetime.combine(date(2020, 1, 2), time(3, tzinfo=UTC), tzinfo=None))
for ts in [0, 1, -1, 1e9, 1.5, 0.1, -0.1, 1234567890.123456, 1e-7, 5e-7, 1.5e-6, -1.5e-6, 253402300799, -62135596800, 253402300799.9999995]:
    t(datetime.fromtimestamp, ts)
    t(datetime.fromtimestamp, ts, UTC)
    t(datetime.fromtimestamp, ts, tz=zones[3])
for ts in [253402300800, -62135596801, 1e12, 1e18, -1e18, 'a', None]:
    t(datetime.fromtimestamp, ts, UTC)

# times
for c in [time(), time(1), time(1, 2, 3), time(1, 2, 3, 4), time(23, 59, 59, 999999, UTC), time(5, tzinfo=zones[2]), time(5, fold=1)]:
    print(repr(c), str(c), c.isoformat('minutes'), c.utcoffset(), c.tzname(), c.dst(), bool(c), c.strftime('%H %M %S %f %z %Z %Y'), f'{c:%H}', c.replace(minute=9), hash(c) == hash(c.replace(fold=0)))
print(time(1) < time(2), time(1, tzinfo=UTC) == time(6, 30, tzinfo=zones[2]), time(1) == time(1, tzinfo=UTC), time(1) == 5)
t(lambda: time(1) < 5)
t(lambda: time(1) - time(1))

# iso formats
for s in ['2020-01-02', '20200102', '2020-W01', '2020W01', '2020-W01-3', '2020W013', '2020-1-2', '2020-01-02T03', '2020-01-02 03:04', '2020-01-02x03:04:05', '2020-01-02T030405',
          '2020-01-02T03:04:05.1', '2020-01-02T03:04:05.123', '2020-01-02T03:04:05,123456789', '20200102T030405Z', '2020-01-02T03:04+05:30', '2020-01-02T03:04-0530', '2020-01-02T03:04+05',
          '2020-01-02T03:04:05+05:30:15.25', '2020-W01-3T10:00', '2020W01310', '2020-01-02T03:04:05.', '2020-01-02T03:0405', '2020-01-02T0304:05', '2020-01-02T', '2020-13-01', '2020-02-30', '',
          '2020-01', 'abcd-ef-gh', '2020-01-02T24:00', '2020-01-02\u20ac03:04', '2020-01-02T03:04+00:00', '2020-01-02T03:04-00:00', '2020-01-02T03:04:05Zx', '0000-01-01', '10000-01-01', '2020-W53', '2021-W53', '2020-W00-1', '2020-01-02T03:04:05+24:00', '2020-001']:
    print(ascii(s), end=' ')
    t(datetime.fromisoformat, s)
    t(date.fromisoformat, s)
for s in ['03', '0304', '03:04', '03:04:05', '030405', 'T03:04', '03:04:05.5', '03:04:05Z', '03:04+01:00', '', 'T', '3', '03:4', '25', '03:60', '03:04:05.1234567', '03:04:05,1', '03-04']:
    print(s, end=' ')
    t(time.fromisoformat, s)

# strptime
for data, f in [('2020-01-02', '%Y-%m-%d'), ('2 Jan 2020', '%d %b %Y'), ('Thursday, January 02, 2020', '%A, %B %d, %Y'), ('01/02/20', '%x'), ('10:11:12', '%X'), ('Thu Jan  2 10:11:12 2020', '%c'),
                ('2020-01-02T03:04:05.678', '%Y-%m-%dT%H:%M:%S.%f'), ('11 PM', '%I %p'), ('12 am', '%I %p'), ('12 pm', '%I %p'), ('2020 366', '%Y %j'), ('2020 10 3', '%Y %U %w'), ('2020 10 3', '%Y %W %w'),
                ('2020 53 5', '%G %V %u'), ('2020 54 5', '%G %V %u'), ('+0530', '%z'), ('-05:30:15.5', '%z'), ('Z', '%z'), ('+05:3015', '%z'), ('UTC', '%Z'), ('2020 UTC +0100', '%Y %Z %z'), ('99', '%y'), ('68', '%y'), ('69', '%y'),
                ('1122020', '%d%m%Y'), ('112020', '%d%m%Y'), ('  2020   1', ' %Y %m'), ('20201', '%Y %m'), ('2020-02-30', '%Y-%m-%d'), ('2021-366', '%Y-%j'), ('31', '%H%M'), ('1234', '%H%M'), ('123', '%H%M'), ('%2020', '%%%Y'), ('a.b2020', 'a.b%Y'), ('axb2020', 'a.b%Y'),
                ('2020', '%G'), ('2020 01', '%G %j'), ('2020 01', '%Y %V'), ('01 1', '%V %u'), ('2020 0 0', '%Y %U %w'), ('2020 0 1', '%Y %W %u'), ('61', '%S'), ('62', '%S'), ('JANUARY', '%B'), ('jan', '%b'), ('2020-1-2 3:4:5', '%Y-%m-%d %H:%M:%S'),
                ('x', ''), ('', ''), ('', '%Y'), ('2020 ', '%Y'), ('2020', '%Y '), ('2020', '%'), ('2020', '%E'), ('2020', '%Y%'), ('12:30', '%H:%M'), ('2020-12-25 00:00:00+00:00', '%Y-%m-%d %H:%M:%S%z')]:
    print(repr(data), repr(f), end=' ')
    t(datetime.strptime, data, f)


# zones of one's own
class Zone(tzinfo):
    def __init__(self, hours, dst=0):
        self.hours, self.summer = hours, dst

    def utcoffset(self, dt):
        return timedelta(hours=self.hours) + self.dst(dt)

    def dst(self, dt):
        return timedelta(hours=self.summer if dt and 4 <= dt.month < 10 else 0)

    def tzname(self, dt):
        return f'Z{self.hours}'

    def __repr__(self):
        return f'Zone({self.hours}, {self.summer})'


z = Zone(2, 1)
for m in (1, 4, 7, 10):
    d = datetime(2020, m, 1, 12, tzinfo=z)
    print(repr(d), d.isoformat(), d.dst(), d.tzname(), d.astimezone(UTC), d.astimezone(UTC).astimezone(z), d.timetuple().tm_isdst, d.strftime('%z %Z'), hash(d) == hash(d.astimezone(UTC)), d == d.astimezone(UTC))


class Bad(tzinfo):
    def utcoffset(self, dt):
        return self.value

    def tzname(self, dt):
        return self.value

    dst = utcoffset


b = Bad()
for v in [5, 'x', timedelta(1), timedelta(-1), timedelta(hours=-23, minutes=-59), None]:
    b.value = v
    d = datetime(2020, 1, 1, tzinfo=b)
    t(d.utcoffset)
    t(d.dst)
    t(d.tzname)
    t(str, d)
    t(d.astimezone, UTC)
    t(d.timestamp)


# subclasses
class MyDate(date):
    def __new__(cls, *a, **k):
        self = super().__new__(cls, *a, **k)
        self.extra = 'x'
        return self


class Stamp(datetime):
    def shout(self):
        return str(self) + '!'


class Span(timedelta):
    pass


m = MyDate(2020, 1, 2)
print(repr(m), m.extra, type(m + timedelta(1)), type(m.replace(day=3)), type(MyDate.today()), MyDate.fromordinal(5), repr(MyDate.fromisoformat('2020-01-01')), m == date(2020, 1, 2), m.__reduce__())
s = Stamp(2020, 1, 2, 3, tzinfo=UTC)
print(repr(s), s.shout(), type(s + timedelta(1)), type(s.astimezone(zones[2])), type(s.replace(hour=1)), repr(Stamp.strptime('2020', '%Y')), repr(Stamp.combine(date(1, 1, 1), time(1))), type(Stamp.now(UTC)), repr(Stamp.fromtimestamp(0, UTC)), type(s.date()), type(s - timedelta(1)))
print(repr(Span(1)), type(Span(1) + Span(1)), Span(1) == timedelta(1), isinstance(s, date), issubclass(Stamp, date), repr(Span(hours=5)), str(Span(1)))
for x in [date(2020, 1, 2), datetime(2020, 1, 2, 3, 4, 5, 6, UTC), time(1, 2, 3), timedelta(1, 2, 3), UTC, zones[3], m]:
    r = x.__reduce_ex__(2)
    print(r[0](*r[1]) == x)
match datetime(2020, 5, 6):
    case datetime(year=2020, month=mm, day=dd):
        print(mm, dd)
print(sorted([datetime(2020, 1, 3), datetime(2020, 1, 1), datetime(2020, 1, 2)]), max(date(1, 1, 1), date(2, 1, 1)))
try:
    date(1, 1, 1).year = 5
except Exception as e:
    print(type(e), e)
try:
    date.foo = 5
except Exception as e:
    print(type(e), e)
