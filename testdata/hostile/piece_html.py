# stopped by: any
import html
def big(): return '%d-' % len(l) * 15000
l = []
while True: l.append(html.unescape('&amp;' + big())[:3])
