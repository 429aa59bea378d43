# stopped by: steps
s = "a\u00e9" * 5_000_000
while True:
    s.isidentifier()
    s.isprintable()
    s.isalnum()
