# Formats are text that must be UTF-8, and end at a NUL.
import datetime
import zoneinfo


class Named(datetime.tzinfo):
    def __init__(self, name):
        self.name = name

    def tzname(self, dt):
        return self.name

    def utcoffset(self, dt):
        return None


for f in (lambda: datetime.date(2024, 1, 1).strftime('ab%f%z\ud800%Y'),
          lambda: f'{datetime.datetime(2024, 1, 1):\udc00}',
          lambda: datetime.time(2, tzinfo=Named('x\ud800')).strftime('%Z'),
          lambda: datetime.time(2, tzinfo=Named('100%')).strftime('%Z'),
          lambda: datetime.date(2024, 1, 1).strftime('a%Y\x00b'),
          lambda: zoneinfo.ZoneInfo('No/Where')):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__module__, type(e).__name__, e)
