# stopped by: any
import fnmatch
p = "*a" * 30 + "b"
while True:
    fnmatch.fnmatchcase("a" * 5000, p)
