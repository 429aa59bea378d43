# stopped by: any
# Splits at every character.
import re
re.split("(x)", "ax" * 5000000)
