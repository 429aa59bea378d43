# stopped by: memory
import logging
i = 0
while True:
    i += 1
    logging.getLogger('n%d' % i).addHandler(logging.NullHandler())
