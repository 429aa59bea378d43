# stopped by: memory
import textwrap
l = []
while True: l.append(textwrap.TextWrapper(width=len(l) + 1))
