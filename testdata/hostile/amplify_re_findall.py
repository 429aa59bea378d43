# stopped by: any
# Matches of single characters with groups.
import re
re.findall("(a)(b)?(c)?", "a" * 10000000)
