# stopped by: any
# A logger that is its own parent.
import logging
log = logging.getLogger("a")
log.parent = log
log.error("x")
