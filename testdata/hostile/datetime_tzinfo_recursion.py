# stopped by: any
# A zone that asks for itself.
import datetime
class Zone(datetime.tzinfo):
    def utcoffset(self, d):
        return d.astimezone(datetime.timezone.utc) - d
    def dst(self, d):
        return self.utcoffset(d)
    def tzname(self, d):
        return str(d)
d = datetime.datetime(2000, 1, 1, tzinfo=Zone())
for f in str, hash, repr, lambda d: d.timetuple(), lambda d: d.timestamp(), lambda d: f"{d:%Z%z}":
    try:
        f(d)
    except RecursionError:
        pass
d.astimezone()
