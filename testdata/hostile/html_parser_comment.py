# stopped by: any
# A comment that is never closed, fed letter by letter.
from html.parser import HTMLParser
p = HTMLParser()
p.feed("<!--")
while True:
    p.feed("-" * 100)
