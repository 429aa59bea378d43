# stopped by: any
# Beginnings of tags that never end, fed in pieces.
from html.parser import HTMLParser
p = HTMLParser()
while True:
    p.feed("<a " * 1000)
    p.feed("<!" * 1000)
    p.feed("&" * 1000)
