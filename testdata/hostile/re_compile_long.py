# stopped by: any
# A long pattern.
import re
re.compile("a" * 30000000)
