# stopped by: refused
from itertools import product
product((1, 2), repeat=10 ** 12)
