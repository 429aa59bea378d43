# stopped by: any
# A pattern with very many groups.
import re
re.compile("(a)" * 200000)
