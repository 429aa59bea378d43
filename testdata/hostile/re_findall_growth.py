# stopped by: any
# Matches without end.
import re
kept = []
while True:
    kept.append(re.findall("a", "a" * 100000))
