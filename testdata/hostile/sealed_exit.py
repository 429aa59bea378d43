# stopped by: refused
# Ends the process.
import sys
def attempt(f):
    try:
        f()
    except SystemExit:
        pass
attempt(lambda: sys.exit(1))
attempt(lambda: exit())
attempt(lambda: quit())
raise SystemExit(7)
