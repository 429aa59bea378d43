# stopped by: steps
s = "a" * 5_000_000
t = "a" * 1000 + "b" + "a" * 1000
while True:
    s.rfind(t)
    s.find(t)
    s.count(t)
    t in s
