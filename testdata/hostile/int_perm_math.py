# stopped by: any
# math.perm of large numbers.
import math
math.perm(10 ** 8, 5 * 10 ** 7)
