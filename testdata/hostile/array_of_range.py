# stopped by: any
# An array of a large range.
import array
array.array("Q", range(10**10))
