# stopped by: any
# Back-references that try everything.
import re
re.match(r"(a*)*\1b", "a" * 5000)
