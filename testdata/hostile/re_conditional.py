# stopped by: any
# Conditions and references.
import re
re.match(r"(?:(a)|b)*(?(1)c|d)$", "ab" * 3000000)
