# stopped by: any
# Wild cards that explode.
import fnmatch
fnmatch.fnmatch("a" * 100, "*a" * 40 + "b")
