# stopped by: memory
import re
m = re.match("(a+)", "a" * 100000)
kept = []
while True:
    kept.append(m.expand(r"\1" * 10))
