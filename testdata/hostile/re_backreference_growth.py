# stopped by: steps
import re
re.match(r"(a*)*\1b", "a" * 5000)
