# stopped by: any
# Cubic comparison of lines.
import difflib
list(difflib.ndiff(["a%d" % i * 30 for i in range(600)], ["b%d" % i * 30 for i in range(600)]))
