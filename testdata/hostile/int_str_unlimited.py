# stopped by: any
# Turns the digit limit off and makes text of a huge number.
import sys
sys.set_int_max_str_digits(0)
n = 7 ** 3_000_000
while True:
    str(n)
