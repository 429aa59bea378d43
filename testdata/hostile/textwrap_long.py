# stopped by: any
# Wrapping of much.
import textwrap
while True:
    textwrap.fill("a " * 100000)
