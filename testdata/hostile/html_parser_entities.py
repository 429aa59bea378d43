# stopped by: any
from html.parser import HTMLParser
p = HTMLParser()
while True:
    p.feed("&" * 10000)
    p.feed("<a " + "b " * 10000)
