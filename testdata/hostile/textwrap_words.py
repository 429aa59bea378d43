# stopped by: any
# A text of a million words in columns of one.
import textwrap
t = "ab " * 300_000
while True:
    textwrap.wrap(t, 1)
    textwrap.shorten(t, 10**9)
    textwrap.dedent(" \t" * 1000 + "x\n" * 10000)
