# Zones of the IANA database: offsets, folds, gaps, keys.
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones
from datetime import datetime, timedelta, timezone, time, UTC


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)


keys = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Tokyo', 'Asia/Kolkata', 'Australia/Sydney', 'America/Sao_Paulo', 'Africa/Cairo', 'Asia/Kathmandu', 'Pacific/Auckland', 'Etc/GMT+5', 'America/Los_Angeles']
for k in keys:
    z = ZoneInfo(k)
    print(repr(z), str(z), z.key, z is ZoneInfo(k), z is ZoneInfo.no_cache(k))
    for d in [datetime(2024, 1, 15, 12), datetime(2024, 7, 15, 12), datetime(1999, 12, 31, 23, 59), datetime(2035, 6, 1)]:
        a = d.replace(tzinfo=z)
        print(a.isoformat(), a.utcoffset(), a.dst(), a.tzname(), a.astimezone(UTC), datetime.fromtimestamp(a.timestamp(), z) == a, a.timestamp())
    print(z.utcoffset(None), z.dst(None), z.tzname(None), time(1, tzinfo=z))
ny, berlin = ZoneInfo('America/New_York'), ZoneInfo('Europe/Berlin')
# the hour that comes twice, and the one that never comes
for z, d in [(ny, datetime(2024, 11, 3, 1, 30)), (ny, datetime(2024, 3, 10, 2, 30)), (berlin, datetime(2024, 10, 27, 2, 30)), (berlin, datetime(2024, 3, 31, 2, 30))]:
    for fold in 0, 1:
        a = d.replace(tzinfo=z, fold=fold)
        print(repr(a), a.utcoffset(), a.tzname(), a.dst(), a.astimezone(UTC), a.astimezone(UTC).astimezone(z), a.timestamp(), a == a.astimezone(UTC))
d = datetime(2024, 11, 3, 4, tzinfo=UTC)
for i in range(6):
    print(repr((d + timedelta(minutes=30 * i)).astimezone(ny)))
d = datetime(2024, 3, 31, 0, 30, tzinfo=berlin)
for i in range(5):
    print(d + timedelta(hours=i), (d + timedelta(hours=i)).astimezone(UTC))
print(datetime(2024, 7, 1, tzinfo=ny) - datetime(2024, 7, 1, tzinfo=berlin), datetime(2024, 7, 1, 12, tzinfo=ny) < datetime(2024, 7, 1, 12, tzinfo=UTC))
print(datetime(2024, 7, 1, 12, tzinfo=ny).strftime('%Z %z'), datetime.fromtimestamp(1e9, ny), datetime.now(ny).tzinfo is ny)
t(ZoneInfo, 'Nowhere/Land')
t(ZoneInfo, 'Europe')
t(ZoneInfo, '')
t(ZoneInfo, '/etc/passwd')
t(ZoneInfo, '../passwd')
t(ZoneInfo, 'Europe/../Berlin')
t(ZoneInfo, 5)
t(ZoneInfo)
print(issubclass(ZoneInfoNotFoundError, KeyError))
print({'UTC', 'Europe/Paris', 'America/Chicago'} <= available_timezones())
ZoneInfo.clear_cache(only_keys=['UTC'])
ZoneInfo.clear_cache()
f, args = ny.__reduce__()
print(f.__name__, args, f(*args).key)


class Mine(ZoneInfo):
    pass


print(Mine('UTC').key, isinstance(Mine('UTC'), ZoneInfo), hash(ny) == hash(ny), ny == berlin, ny == ny)
