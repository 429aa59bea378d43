# stopped by: any
# Look-behinds.
import re
re.search("(?<=" + "a" * 10000 + ")b", "a" * 1000000)
