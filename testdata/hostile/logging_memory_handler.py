# stopped by: memory
# A handler that keeps everything.
import logging.handlers
h = logging.handlers.MemoryHandler(1 << 60, flushLevel=100)
log = logging.getLogger("kept")
log.propagate = False
log.addHandler(h)
while True:
    log.error("%s", "x" * 100)
