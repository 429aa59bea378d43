# stopped by: output
# Writes to stderr for ever.
import sys
while True:
    sys.stderr.write("x" * 1000)
