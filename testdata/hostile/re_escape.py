# stopped by: any
# Escapes that double.
import re
s = "."
while True:
    s = re.escape(s)
