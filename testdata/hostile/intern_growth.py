# stopped by: any
# Interned names without end.
import sys
kept = []
i = 0
while True:
    kept.append(sys.intern("n%d" % i))
    i += 1
