# stopped by: any
import enum
F = enum.Flag('F', ['a%d' % i for i in range(2000)])
while True: ~F.a0; list(F(2 ** 2000 - 1)); repr(F(2 ** 2000 - 1))
