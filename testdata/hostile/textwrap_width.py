# stopped by: any
# A width of one.
import textwrap
textwrap.wrap("a" * 3000000, 1)
