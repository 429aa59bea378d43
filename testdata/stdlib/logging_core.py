# Loggers, handlers, formatters, filters and adapters of logging.
import io
import logging
import sys

out = logging.StreamHandler(sys.stdout)
out.setFormatter(logging.Formatter("%(levelname)-8s|%(name)s|%(message)s"))


def show(*args):
    print("-", *args)


def attempt(f, *args, **kwargs):
    try:
        r = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("->", r)


# Levels
show(logging.getLevelName(10), logging.getLevelName(15), logging.getLevelName("INFO"), logging.getLevelName("nope"))
logging.addLevelName(15, "TRACE")
show(logging.getLevelName(15), logging.getLevelName("TRACE"), sorted(logging.getLevelNamesMapping().items()))
log = logging.getLogger("app")
log.addHandler(out)
log.propagate = False
show(log, log.level, log.getEffectiveLevel(), log.isEnabledFor(logging.INFO))
log.info("not seen")
log.warning("seen %s and %d", "a", 3)
log.setLevel("DEBUG")
log.debug("dictionary %(a)s %(b)r", {"a": 1, "b": "x"})
log.log(15, "own level")
log.critical("critical")
log.fatal("fatal")
log.error("plain %s without arguments")
attempt(log.setLevel, "NOPE")
attempt(log.setLevel, 1.5)
attempt(log.log, "INFO", "x")
attempt(logging.getLogger, 5)
attempt(logging.Handler, "bad")
attempt(log.debug, "x", bogus=1)

# The tree
a = logging.getLogger("a.b.c")
show(a.parent, a.parent.name)
b = logging.getLogger("a.b")
show(a.parent, b.parent.name, b.getChild("c") is a, logging.getLogger().getChild("a.b") is b)
show(sorted(x.name for x in b.getChildren()), sorted(x.name for x in logging.getLogger("a").getChildren()))
show(logging.getLogger("") is logging.root, logging.getLogger("root") is logging.root, logging.root)
b.addHandler(out)
b.propagate = False
b.setLevel(logging.INFO)
a.info("through the parent")
a.debug("too low")
show(a.hasHandlers(), logging.getLogger("zzz").hasHandlers())
a.disabled = True
a.error("disabled")
a.disabled = False
logging.disable(logging.ERROR)
a.error("switched off")
a.critical("not this")
logging.disable(logging.NOTSET)
a.error("on again")

# Formats
record = logging.makeLogRecord({"name": "n", "msg": "hello %s", "args": ("you",), "levelname": "INFO", "levelno": 20, "x": 7,
                                "created": 0.0, "msecs": 5.0, "lineno": 3, "pathname": "/p/f.py", "filename": "f.py"})
import time
for fmt, style, kw in [
    ("%(message)s", "%", {}), (None, "%", {}), ("%(asctime)s %(levelname)s", "%", {}), ("{message} {x:>5}", "{", {}),
    ("{levelname:*^10}|{asctime}", "{", {}), ("%(x)05.1f %(lineno)d %(pathname)s", "%", {}), ("%(y)s", "%", {"defaults": {"y": "dflt"}}),
    ("{message!r}", "{", {}),
]:
    f = logging.Formatter(fmt, style=style, **kw)
    f.converter = time.gmtime
    show(f.format(record), f.usesTime())
f = logging.Formatter("%(asctime)s", "%d.%m.%Y %H:%M")
f.converter = time.gmtime
show(f.format(record))
f = logging.Formatter("%(asctime)s")
f.converter = time.gmtime
f.default_msec_format = "%s.%03d"
show(f.format(record))
f.default_msec_format = None
show(f.format(record))
attempt(logging.Formatter, "no fields")
attempt(logging.Formatter, "{", style="{")
attempt(logging.Formatter, "{a.b!x}", style="{")
attempt(logging.Formatter, "{:d}", style="{")
attempt(logging.Formatter, "{x:zz}", style="{")
attempt(logging.Formatter, "%(x)s", style="?")
attempt(logging.Formatter("%(nope)s").format, record)
attempt(logging.Formatter("plain", validate=False).format, record)
show(logging.BufferingFormatter().format([record, record]), repr(logging.BufferingFormatter().format([])))
show(repr(record), record.getMessage())

# Exceptions and stacks
log2 = logging.getLogger("exc")
log2.propagate = False
log2.addHandler(out)


def fails():
    return 1 / 0


try:
    fails()
except ZeroDivisionError as e:
    log2.exception("went wrong: %s", "really")
    log2.error("no traceback")
    log2.error("with", exc_info=True)
    log2.warning("instance", exc_info=e)
    log2.warning("tuple", exc_info=sys.exc_info())
log2.error("nothing handled", exc_info=True)


def stacked():
    log2.warning("where", stack_info=True)


stacked()


class OwnFormatter(logging.Formatter):
    def formatException(self, ei):
        return "EXC " + ei[0].__name__

    def formatStack(self, s):
        return "STACK"


own = logging.StreamHandler(sys.stdout)
own.setFormatter(OwnFormatter("%(message)s"))
log3 = logging.getLogger("own")
log3.propagate = False
log3.addHandler(own)
try:
    fails()
except ZeroDivisionError:
    log3.exception("mine", stack_info=True)

# Where it was logged
where = logging.StreamHandler(sys.stdout)
where.setFormatter(logging.Formatter("%(filename)s:%(lineno)d:%(funcName)s:%(module)s %(message)s"))
log4 = logging.getLogger("where")
log4.propagate = False
log4.addHandler(where)


def inner(level):
    log4.warning("deep", stacklevel=level)


def outer(level):
    inner(level)


outer(1)
outer(2)
outer(3)
log4.warning("module level")
show(log4.findCaller()[1:])

# Filters
class Odd(logging.Filter):
    def filter(self, record):
        return record.args and record.args[0] % 2


log5 = logging.getLogger("filters")
log5.propagate = False
log5.addHandler(out)
log5.addFilter(Odd())
for i in range(4):
    log5.warning("number %d", i)
log5.filters.clear()
log5.addFilter(lambda r: "no" not in r.msg)
log5.warning("no")
log5.warning("yes")


def replace(record):
    new = logging.makeLogRecord(record.__dict__)
    new.msg = "replaced"
    return new


log5.addFilter(replace)
log5.warning("yes")
log5.removeFilter(replace)
f = logging.Filter("filters.sub")
h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter("sub only: %(message)s"))
h.addFilter(f)
log5.addHandler(h)
log5.warning("both?")
logging.getLogger("filters.sub").warning("both")
logging.getLogger("filters.subx").warning("one")

# Adapters and extra
log6 = logging.getLogger("adapted")
log6.propagate = False
h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter("%(user)s: %(message)s", defaults={"user": "nobody"}))
log6.addHandler(h)
log6.setLevel(logging.DEBUG)
log6.info("plain")
log6.info("extra", extra={"user": "ada"})
attempt(log6.info, "clash", extra={"message": 1})
attempt(log6.info, "clash", extra={"name": 1})
ad = logging.LoggerAdapter(log6, {"user": "bob"})
ad.info("from %s", "adapter")
ad.warning("extra is replaced", extra={"user": "eve"})
merged = logging.LoggerAdapter(log6, {"user": "bob", "other": 1}, merge_extra=True)
merged.warning("extra is merged", extra={"user": "eve"})
show(ad, ad.name, ad.isEnabledFor(10), ad.getEffectiveLevel(), ad.hasHandlers(), ad.logger is log6)


class Prefix(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return f"[{self.extra['id']}] {msg}", kwargs


Prefix(log6, {"id": 5}).error("prefixed")
try:
    fails()
except ZeroDivisionError:
    ad.exception("adapted exception")

# Handlers
buf = io.StringIO()
h = logging.StreamHandler(buf)
h.terminator = "|"
show(h, logging.NullHandler(), logging.Handler(), out)
h.setLevel(logging.ERROR)
h.name = "buffered"
show(h, logging.getHandlerByName("buffered") is h, "buffered" in logging.getHandlerNames())
log7 = logging.getLogger("buf")
log7.addHandler(h)
log7.addHandler(h)
log7.propagate = False
log7.warning("low")
log7.error("one")
log7.error("two")
show(repr(buf.getvalue()), len(log7.handlers))
buf2 = io.StringIO()
show(h.setStream(buf2) is buf, h.setStream(buf2))
log7.error("three")
show(repr(buf2.getvalue()))
log7.removeHandler(h)
h.close()
show("buffered" in logging.getHandlerNames())
attempt(logging.Handler().emit, record)


class ListHandler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.items = []

    def emit(self, record):
        self.items.append((record.levelname, record.getMessage()))


lh = ListHandler()
log7.addHandler(lh)
log7.info("ignored")
log7.warning("kept %s", [1])
show(lh.items)


class OwnLogger(logging.Logger):
    def shout(self, msg):
        self.warning(msg.upper())


attempt(logging.setLoggerClass, int)
logging.setLoggerClass(OwnLogger)
log8 = logging.getLogger("own.class")
logging.setLoggerClass(logging.Logger)
log8.addHandler(out)
log8.propagate = False
log8.shout("loud")
show(type(log8).__name__, logging.getLoggerClass())


def factory(*args, **kwargs):
    r = logging.LogRecord(*args, **kwargs)
    r.custom = "custom"
    return r


old = logging.getLogRecordFactory()
logging.setLogRecordFactory(factory)
h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter("{custom} {message}", style="{"))
log8.addHandler(h)
log8.warning("made")
logging.setLogRecordFactory(old)

# Errors while logging go to stderr
logging.getLogger("bad").addHandler(logging.StreamHandler(sys.stdout))
logging.getLogger("bad").propagate = False
logging.raiseExceptions = False
logging.getLogger("bad").warning("%d", "x")
logging.raiseExceptions = True
print("end")
