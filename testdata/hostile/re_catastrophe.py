# stopped by: any
# The regular expression that explodes.
import re
re.match(r"(a+)+$", "a" * 40 + "b")
