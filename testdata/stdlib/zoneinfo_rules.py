# Files that are but a rule, and rules that are none.
import io
import struct
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

head = (b"TZif3" + b" " * 15 + struct.pack(">6l", 0, 0, 0, 0, 0, 0)) * 2


def zone(rule):
    return ZoneInfo.from_file(io.BytesIO(head + b"\n" + rule.encode() + b"\n"), key=rule)


for rule in ("UTC0", "EST5", "<+11>-11", "EST5EDT,M3.2.0/4:00,M11.1.0/3:00", "AAA3BBB,J60/2,J300", "AAA3BBB,60/2,300",
             "XXX-1:30:30", "AAA24", "WET0WEST,M3.5.0/1,M10.5.0"):
    z = zone(rule)
    for month in 1, 3, 7, 11:
        d = datetime(2024, month, 12, 12, tzinfo=z)
        print(rule, d.isoformat(), d.tzname(), d.dst(), d.astimezone(timezone.utc).isoformat())
for rule in ("AAA4BBB,J0/2,J20/2", "AAA4BBB,M13.1.1/2,M1.1.1/2", "AAA4BBB,M1.6.1/2,M1.1.1/2", "AAA4BBB,M1.1.7/2,M2.1.1/2",
             "AAA4BBB,367,20/2", "AAA4BBB,J20/2,J366/2", "PST8PDT,M3.2.0/2", "AAA168", "+11", "AAA4:0BBB,J60/2,J300/2"):
    try:
        zone(rule)
    except ValueError as e:
        print(e)
