# stopped by: any
# A handler that adds handlers.
import logging
log = logging.getLogger("x")
class H(logging.Handler):
    def emit(self, record):
        log.addHandler(H())
        log.error("again")
log.addHandler(H())
while True:
    try:
        log.error("%s", "x" * 100)
    except RecursionError:
        pass
