# dictConfig and the handlers of logging.handlers that need no files.
import logging
import logging.config
import logging.handlers
import queue
import sys


def attempt(config):
    try:
        logging.config.dictConfig(config)
    except Exception as e:
        print(type(e).__name__, e, "|", repr(e.__cause__))
    else:
        print("fine")


logging.config.dictConfig({
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "short": {"format": "%(levelname)s %(message)s"},
        "braces": {"format": "{name}: {message}", "style": "{"},
        "dflt": {"format": "%(who)s %(message)s", "defaults": {"who": "me"}},
    },
    "filters": {"only": {"name": "a.b"}, "custom": {"()": "logging.Filter", "name": "a"}},
    "handlers": {
        "out": {"class": "logging.StreamHandler", "formatter": "short", "stream": "ext://sys.stdout", "level": "INFO"},
        "named": {"class": "logging.StreamHandler", "formatter": "braces", "stream": "ext://sys.stdout", "filters": ["only"]},
        "mem": {"class": "logging.handlers.MemoryHandler", "capacity": 10, "target": "out", "flushLevel": "ERROR"},
    },
    "loggers": {"a": {"handlers": ["named"], "level": "DEBUG"}, "m": {"handlers": ["mem"], "propagate": False}},
    "root": {"level": "WARNING", "handlers": ["out"]},
})
logging.getLogger("a").debug("from a")
logging.getLogger("a.b").info("from a.b")
logging.getLogger("other").info("not seen")
logging.getLogger("other").warning("seen")
m = logging.getLogger("m")
m.warning("held")
print("held back")
m.error("comes with it")
logging.config.dictConfig({"version": 1, "incremental": True, "handlers": {"out": {"level": "ERROR"}}, "root": {"level": "DEBUG"}})
logging.getLogger("other").warning("not now")
logging.getLogger("other").error("this is")
attempt({})
attempt({"version": 2})
attempt({"version": 1, "handlers": {"h": {"class": "no.such.Class"}}})
attempt({"version": 1, "handlers": {"h": {"class": "logging.StreamHandler", "level": "LOUD"}}})
attempt({"version": 1, "handlers": {"h": {"class": "logging.StreamHandler", "formatter": "gone"}}})
attempt({"version": 1, "loggers": {"l": {"handlers": ["gone"]}}})
attempt({"version": 1, "root": {"level": "LOUD"}})
attempt({"version": 1, "formatters": {"f": {"format": "no field"}}})
attempt({"version": 1})
print(logging.getLogger("a").disabled)

# MemoryHandler, QueueHandler and QueueListener
out = logging.StreamHandler(sys.stdout)
out.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
log = logging.getLogger("direct")
log.propagate = False
mem = logging.handlers.MemoryHandler(3, target=out)
log.addHandler(mem)
log.warning("1")
log.warning("2")
print("two are held", len(mem.buffer))
log.warning("3")
log.warning("4")
mem.close()
log.removeHandler(mem)
q = queue.Queue()
qh = logging.handlers.QueueHandler(q)
log.addHandler(qh)
log.warning("queued %s", "x")
r = q.get()
print(r.msg, r.args, r.message, r.getMessage(), r.levelname)
try:
    1 / 0
except ZeroDivisionError:
    log.exception("with traceback")
r = q.get()
print(r.exc_info, r.msg)
listener = logging.handlers.QueueListener(q, out, respect_handler_level=True)
listener.start()
log.warning("to the listener")
listener.stop()
out.setLevel(logging.ERROR)
listener = logging.handlers.QueueListener(q, out, respect_handler_level=True)
log.warning("too low")
log.error("high enough")
listener.start()
listener.stop()
print(logging.handlers.BufferingHandler(2).capacity)
