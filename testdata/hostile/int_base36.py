# stopped by: any
# Numbers in base 36.
import sys
sys.set_int_max_str_digits(0)
int("z" * 3000000, 36)
