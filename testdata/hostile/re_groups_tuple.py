# stopped by: memory
import re
m = re.match("(a)" * 99, "a" * 99)
kept = []
while True:
    kept.append(m.groups())
    kept.append(m.groupdict())
