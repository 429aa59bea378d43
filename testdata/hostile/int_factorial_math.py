# stopped by: any
# math.factorial of ten million.
import math
math.factorial(10_000_000)
