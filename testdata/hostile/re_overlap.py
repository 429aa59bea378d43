# stopped by: any
# Alternatives that overlap.
import re
re.fullmatch("(a|a|aa)*", "a" * 60 + "b")
