# stopped by: any
# Alternatives that overlap.
import re
re.match(r"(a|aa)+$", "a" * 60 + "b")
