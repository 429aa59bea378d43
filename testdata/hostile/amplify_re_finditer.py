# stopped by: any
# Matches that are kept.
import re
list(re.finditer("a", "a" * 10000000))
