# stopped by: any
# Lazy repetitions.
import re
re.match("(.*?,){30}P", "," * 60)
