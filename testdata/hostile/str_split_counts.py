# stopped by: steps
s = "a,b;" * 1_000_000
while True:
    s.split(",", 3)
    s.rsplit(";", 3)
    s.split("x", 1)
    s.rsplit("x")
