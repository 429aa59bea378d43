# stopped by: steps
import re
def f(m):
    return re.sub("a", f, "a")
import sys
while True:
    try:
        re.sub("a", f, "a" * 100)
    except RecursionError:
        pass
