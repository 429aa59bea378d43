# stopped by: any
# Replacements that double.
import re
s = "a"
while True:
    s = re.sub("a", "aa", s)
