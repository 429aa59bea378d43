# stopped by: any
# A flag of very many bits.
import enum
class F(enum.IntFlag):
    A = 1
while True:
    F(2 ** 100000)
