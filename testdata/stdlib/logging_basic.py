# basicConfig, the root logger's functions, warnings, lastResort and errors on stderr.
import logging
import sys
import warnings

logging.getLogger("early").warning("last resort")
logging.getLogger("early").info("nothing")
try:
    logging.basicConfig(stream=sys.stdout, filename="x")
except ValueError as e:
    print(e)
try:
    logging.basicConfig(handlers=[], filename="x")
except ValueError as e:
    print(e)
try:
    logging.basicConfig(style="?")
except ValueError as e:
    print(e)
try:
    logging.basicConfig(nonsense=1, more=2)
except ValueError as e:
    print(e)
print(logging.root.handlers)
logging.basicConfig(stream=sys.stdout, level=logging.INFO, force=True)
logging.info("info %d", 1)
logging.debug("debug")
logging.warning("warning")
logging.error("error")
logging.critical("critical")
logging.log(25, "between")
logging.getLogger("x.y").info("child")
try:
    [][1]
except IndexError:
    logging.exception("index")
logging.basicConfig(level=logging.DEBUG, format="%(message)s")
logging.debug("configured already")
logging.basicConfig(level="DEBUG", format="{levelname}/{message}", style="{", stream=sys.stdout, force=True)
logging.debug("forced")
logging.captureWarnings(True)
warnings.simplefilter("always")
warnings.warn_explicit("captured", UserWarning, "file.py", 7)
logging.captureWarnings(False)
logging.basicConfig(format="%(levelname)s:%(message)s", force=True)
logging.error("to stderr")
logging.error("%d %d", 1)


def caller():
    logging.warning("%s", 1, 2)


caller()
