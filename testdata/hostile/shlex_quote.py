# stopped by: any
# Quotes.
import shlex
s = "'"
while True:
    s = shlex.quote(s)
