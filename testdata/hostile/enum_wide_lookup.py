# stopped by: any
import enum
E = enum.Enum("E", [f"A{i}" for i in range(3000)])
while True:
    list(E)
    try:
        E(-1)
    except ValueError:
        pass
