# stopped by: refused
# Ends the process at once, past every handler: only the script ends.
import os
try:
    os._exit(3)
finally:
    while True:
        pass
