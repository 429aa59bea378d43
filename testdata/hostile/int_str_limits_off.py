# stopped by: any
import sys
sys.set_int_max_str_digits(0)
while True: int('7' * 400000); str(7 ** 400000)
