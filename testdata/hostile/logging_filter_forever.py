# stopped by: steps
# A filter that does not come back.
import logging
class Never:
    def filter(self, record):
        while True:
            pass
log = logging.getLogger()
log.addFilter(Never())
log.error("x")
