# stopped by: any
# A replacement that never ends.
import re
def f(m):
    return re.sub("a", f, "a")
re.sub("a", f, "a")
