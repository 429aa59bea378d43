# stopped by: any
# Events of a parser.
import html.parser
class P(html.parser.HTMLParser):
    kept = []
    def handle_starttag(self, tag, attrs):
        self.kept.append((tag, attrs))
P().feed("<a b c d>" * 2000000)
