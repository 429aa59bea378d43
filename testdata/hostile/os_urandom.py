# stopped by: refused
# Bytes without end.
import os
os.urandom(10**13)
