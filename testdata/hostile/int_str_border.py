# stopped by: any
# Digits as many as are allowed, and more once that is lifted.
import sys
while True:
    int("9" * 4300) ** 100 % 7
    sys.set_int_max_str_digits(0)
    str(int("9" * 3_000_000))
