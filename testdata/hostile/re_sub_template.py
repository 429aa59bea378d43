# stopped by: any
# A template with many references.
import re
re.sub("(a)", r"\1" * 100000, "a" * 100000)
