# stopped by: time
# Sleeps in the old way.
import time
time.sleep(10 ** 6)
