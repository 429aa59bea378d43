# stopped by: any
# A handler that logs.
import logging
class H(logging.Handler):
    def emit(self, record):
        logging.warning("again")
logging.getLogger().addHandler(H())
logging.warning("x")
