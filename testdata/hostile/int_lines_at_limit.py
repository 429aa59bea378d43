# stopped by: steps
s = "7" * 4300
n = int(s)
while True:
    int(s)
    str(n)
    f"{n:,}"
