# stopped by: memory
# Keeps what it compiles.
l = []
i = 0
while True:
    l.append(compile("x = %d\n" % i * 10, "f", "exec"))
    i += 1
