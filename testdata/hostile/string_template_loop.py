# stopped by: any
# Templates without end.
import string
t = string.Template("$a" * 10_000)
while True:
    t.substitute(a="x" * 100)
