# stopped by: memory
# A format that is much wider than its message.
import logging
logging.basicConfig(format="%(message)999999999s")
logging.raiseExceptions = False
try:
    logging.getLogger().error("x")
except MemoryError:
    raise
logging.Formatter("%(message)999999999s").format(logging.LogRecord("a", 1, "b", 1, "m", (), None))
