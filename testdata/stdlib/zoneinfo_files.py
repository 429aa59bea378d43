# ZoneInfo.from_file, TZPATH and PYTHONTZPATH, caches of subclasses.
# folder: temporary
import datetime
import io
import os
import pickle
import struct
import warnings
import zoneinfo
from zoneinfo import ZoneInfo


def tzif(rule=b"XXX-3YYY,M3.5.0,M10.5.0/3"):
    def block(head, size):
        trans = [-2000000000, 500000000]
        types = struct.pack(">lbb", 10800, 0, 0) + struct.pack(">lbb", 14400, 1, 4) + struct.pack(">lbb", 600, 0, 8)
        names = b"XXX\0YYY\0LMT\0"
        return (head + struct.pack(">6l", 0, 0, 0, len(trans), 3, len(names))
                + struct.pack(f">2{size}", *trans) + b"\0\1" + types + names)
    head = b"TZif2" + b"\0" * 15
    return block(head, "l") + block(head, "q") + b"\n" + rule + b"\n"


z = ZoneInfo.from_file(io.BytesIO(tzif()), key="Here/There")
print(repr(z), str(z), z.key, z is ZoneInfo.from_file(io.BytesIO(tzif()), key="Here/There"))
for when in datetime.datetime(1970, 5, 1), datetime.datetime(1984, 1, 1), datetime.datetime(2050, 7, 1), datetime.datetime(2050, 1, 1):
    when = when.replace(tzinfo=z)
    print(when, when.tzname(), when.utcoffset())
nameless = ZoneInfo.from_file(io.BytesIO(tzif()))
print(repr(nameless).partition(" object")[0], nameless.key, str(nameless) == repr(nameless))


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)


attempt(ZoneInfo.from_file, io.BytesIO(b"nothing"))
attempt(ZoneInfo.from_file, io.BytesIO(b""))
attempt(pickle.dumps, z)
attempt(ZoneInfo.from_file)
for rule in b"AAA4BBB", b"AAA", b"A4", b"+11-12", b"AAA4BBB,M0.1.1,M1.1.1", b"AAA4BBB,M1.6.1,M1.1.1", b"AAA4BBB,J366,J1", b"AAA25":
    try:
        ZoneInfo.from_file(io.BytesIO(tzif(rule)))
    except ValueError:
        print("refused", rule)
    else:
        print("taken", rule)

top = os.path.join(os.getcwd(), "zones")
os.makedirs(os.path.join(top, "Here"))
for name in "Here/There", "Flat":
    with open(os.path.join(top, name), "wb") as f:
        f.write(tzif())
with open(os.path.join(top, "readme"), "w") as f:
    f.write("none")
zoneinfo.reset_tzpath([top])
print(zoneinfo.TZPATH == (top,), ZoneInfo("Here/There").tzname(datetime.datetime(1984, 1, 1)), ZoneInfo("Flat"))
print({"Here/There", "Flat"} <= zoneinfo.available_timezones(), "readme" in zoneinfo.available_timezones())
attempt(zoneinfo.reset_tzpath, "abc")
attempt(zoneinfo.reset_tzpath, ["a/b", "/c", "d"])
os.environ["PYTHONTZPATH"] = "/x/y:relative:/z"
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    zoneinfo.reset_tzpath()
print(zoneinfo.TZPATH, [(w.category.__name__, str(w.message), w.filename == __file__) for w in seen])
os.environ["PYTHONTZPATH"] = ""
zoneinfo.reset_tzpath()
print(zoneinfo.TZPATH)
attempt(ZoneInfo, "Here/Nowhere")


class Sub(ZoneInfo):
    pass


zoneinfo.reset_tzpath([top])
a = Sub("Flat")
print(a is Sub("Flat"), a is ZoneInfo("Flat"), type(Sub.no_cache("Flat")).__name__)
Sub.clear_cache()
print(a is Sub("Flat"), ZoneInfo("Flat") is ZoneInfo("Flat"))
