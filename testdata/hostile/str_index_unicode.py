# stopped by: steps
# Indexes long non-ASCII text, without end.
s = "\u00e4\U0001f600" * 500_000
i = 0
while True:
    s[i % len(s)]
    i += 7919
