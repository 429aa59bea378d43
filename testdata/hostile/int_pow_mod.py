# stopped by: any
# Powers modulo a large number, without end.
m = (1 << 100_000) + 1
while True:
    pow(3, m, m)
