# stopped by: any
import enum
F = enum.Flag("F", [f"A{i}" for i in range(500)])
x = F(2 ** 500 - 1)
while True:
    repr(x)
    ~x
    list(x)
