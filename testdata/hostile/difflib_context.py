# stopped by: any
import difflib
a, b = [str(i) for i in range(2000)], [str(i * 3) for i in range(2000)]
while True:
    list(difflib.context_diff(a, b, n=10 ** 9))
    list(difflib.Differ().compare(a[:50], b[:50]))
