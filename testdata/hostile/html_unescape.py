# stopped by: any
import html
s = '&' * 10 ** 6 + '&notit;' * 10 ** 5
while True: html.unescape(s); html.escape(s)
