# stopped by: any
import difflib
l = list(difflib.ndiff(["a\n"] * 500, ["b\n"] * 500))
while True:
    list(difflib.restore(l, 1))
