# stopped by: any
# A pattern with very many named groups.
import re
re.compile("".join("(?P<a%d>a)" % i for i in range(30000)))
