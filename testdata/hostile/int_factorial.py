# stopped by: any
# A factorial of a large number.
n = 1
i = 1
while True:
    n *= i
    i += 1
