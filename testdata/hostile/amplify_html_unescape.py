# stopped by: any
# Unescapes.
import html
s = "&amp;&notit;&#x41;" * 500000
while True:
    html.unescape(s)
