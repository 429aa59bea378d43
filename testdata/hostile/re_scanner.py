# stopped by: any
# A scanner over much.
import re
re.Scanner([("a", lambda s, t: t)]).scan("a" * 5000000)
