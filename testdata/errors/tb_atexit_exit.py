import atexit, sys

atexit.register(sys.exit, 4)
atexit.register(print, "bye")
1 / 0
