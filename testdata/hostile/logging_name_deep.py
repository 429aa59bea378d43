# stopped by: any
# A logger whose name has a million parts.
import logging
logging.getLogger("a." * 10**6 + "a")
