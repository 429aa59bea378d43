# stopped by: any
# Counts inside counts.
import re
re.match("(((a{1,1000}){1,1000}){1,1000}){1,1000}$", "a" * 1000 + "b")
