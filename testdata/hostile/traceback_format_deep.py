# stopped by: any
# Chains of exceptions.
import traceback
e = None
for i in range(200000):
    n = ValueError(i)
    n.__cause__ = e
    e = n
traceback.format_exception(e)
