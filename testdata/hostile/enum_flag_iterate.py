# stopped by: any
# The members of a large flag.
import enum
class F(enum.IntFlag):
    A = 1
    B = 2 ** 3000000
F(2 ** 3000001 - 1)
list(F(2 ** 3000001 - 1))
