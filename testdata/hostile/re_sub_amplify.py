# stopped by: memory
# A substitution that grows text.
import re
re.sub("a", "b" * 100_000, "a" * 100_000)
