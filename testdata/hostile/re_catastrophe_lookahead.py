# stopped by: any
# Look-aheads in repetitions.
import re
re.match(r"((?=a*)a*)*b", "a" * 40)
