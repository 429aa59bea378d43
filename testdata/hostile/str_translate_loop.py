# stopped by: steps
# Translates without end.
s = "ab" * 500_000
t = {97: "b", 98: "a"}
while True:
    s.translate(t)
