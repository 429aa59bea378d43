# stopped by: any
# Unions of sets whose members all hash alike.
m = 2**61 - 1
a = frozenset(i * m for i in range(1500))
b = frozenset(i * m for i in range(1500, 3000))
while True:
    a | b, a & b, a ^ b, a == b
