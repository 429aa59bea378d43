# stopped by: any
# A union of very many.
import functools, operator
functools.reduce(operator.or_, [type("T%d" % i, (), {}) for i in range(10000)])
