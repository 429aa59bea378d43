# stopped by: any
# Counted repeats of counted repeats.
import re
while True:
    for p in ("((a{1,1000}){1,1000}){1,1000}", "(a{0,65535}){0,65535}b", "(?:a?){10000}a{10000}", "(" * 90 + "a" + "){2}" * 90):
        try:
            re.match(p, "a" * 5000)
        except (re.error, OverflowError, RecursionError):
            pass
