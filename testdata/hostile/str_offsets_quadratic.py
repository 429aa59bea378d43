# stopped by: steps
# An index into a text of several bytes a letter.
s = "\u00e9a" * 4_000_000
i = 0
while True:
    s[i]
    s[-i]
    s[i:i + 3]
    s.find("x", i, i + 5)
    i = (i * 7919 + 12345) % 8_000_000
