# stopped by: steps
s = "a" * 10_000_000
while True:
    s.replace("a", "b", 5)
    s.replace("aa", "", 5)
    s.replace("x", "y")
