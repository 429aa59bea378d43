# stopped by: any
# Turns the digit limit off and parses huge numbers.
import sys
sys.set_int_max_str_digits(0)
s = "7" * 5_000_000
while True:
    int(s)
