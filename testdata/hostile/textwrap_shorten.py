# stopped by: any
import textwrap
s = 'a-b ' * 100000
while True: textwrap.shorten(s, 10 ** 9); textwrap.fill(s, 1)
