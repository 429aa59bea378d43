# stopped by: any
# Names with a million dots.
import operator
while True:
    f = operator.attrgetter("a." * 10**6 + "a")
    repr(f)
