# stopped by: memory
import functools
l = []
while True: l.append(functools.partial(print, i=1, *range(20)))
