# stopped by: any
# Repetitions of nothing.
import re
re.match("((a*)*)*b", "a" * 5000)
