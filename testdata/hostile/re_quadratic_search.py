# stopped by: any
# A search that starts over at every place.
import re
re.search(r"a*b", "a" * 1_000_000)
