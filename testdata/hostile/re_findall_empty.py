# stopped by: any
# Empty matches everywhere.
import re
while True:
    re.findall("", "a" * 1_000_000)
