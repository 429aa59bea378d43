# stopped by: any
# A pattern of large repetitions.
import re
re.compile("(((a{1000}){1000}){1000})").match("a" * 1000)
