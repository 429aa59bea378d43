# stopped by: memory
import re
kept = []
while True:
    kept.append(re.split("(a)|(b)", "ab" * 10000))
