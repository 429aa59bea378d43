# stopped by: any
# Records without end.
import logging
logging.basicConfig()
while True:
    logging.warning("x" * 100)
