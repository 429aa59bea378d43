# stopped by: memory
# Loggers that never end.
import logging
i = 0
while True:
    logging.getLogger(f"a.b{i}.c")
    i += 1
