# stopped by: output
# Writes to stdout without print.
import sys
while True:
    sys.stdout.write("x" * 100)
