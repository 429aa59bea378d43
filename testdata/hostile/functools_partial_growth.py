# stopped by: any
# partial of partial with ever more arguments.
import functools
f = print
while True:
    f = functools.partial(f, 1)
