# stopped by: sealed
# Keys of zones are no paths.
import zoneinfo
for key in "../../../etc/passwd", "/etc/passwd", "a/../../x", "\0", "", ".", "Europe":
    try:
        zoneinfo.ZoneInfo(key)
        print("ESCAPED", key)
    except Exception:
        pass
