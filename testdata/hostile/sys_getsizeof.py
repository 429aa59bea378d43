# stopped by: any
# Sizes.
import sys
l = [0] * 1000000
while True:
    sys.getsizeof(l)
