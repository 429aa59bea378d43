# stopped by: any
# Escapes.
import html
s = "&" * 1000000
while True:
    s = html.escape(s)
