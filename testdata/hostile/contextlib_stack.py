# stopped by: memory
# An ExitStack that grows.
import contextlib
s = contextlib.ExitStack()
while True:
    s.callback(print)
