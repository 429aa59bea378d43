# stopped by: steps
s = bytearray(b"a" * 5_000_000)
t = b"a" * 1000 + b"b" + b"a" * 1000
while True:
    s.rfind(t)
    s.find(t)
    s.count(t)
    t in s
