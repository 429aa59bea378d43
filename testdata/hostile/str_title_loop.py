# stopped by: steps
s = "ab \u01c5" * 2_000_000
while True:
    s.title()
    s.istitle()
    s.capitalize()
