# stopped by: any
# A pattern that nests.
import re
re.compile("(?:" * 100000 + ")" * 100000)
