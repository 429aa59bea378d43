# stopped by: steps
C = type("C", (), {f"a{i}": i for i in range(50000)})
c = C()
while True:
    dir(c)
