# stopped by: any
import textwrap
s = '\n'.join(' ' * (i % 500) + 'x' for i in range(20000))
while True: textwrap.dedent(s)
