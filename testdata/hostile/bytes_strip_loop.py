# stopped by: steps
b = b" " * 10_000_000
while True:
    b.strip()
    b.lstrip(b" x")
    b.split()
    b.isspace()
