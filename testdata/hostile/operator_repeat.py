# stopped by: memory
# Repetition by way of operator.
import operator
operator.mul([0], 10 ** 10)
