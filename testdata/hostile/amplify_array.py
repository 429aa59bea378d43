# stopped by: any
# Bytes out of ints.
import array
array.array("q", (i for i in range(10**9)))
