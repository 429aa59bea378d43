# stopped by: refused
# An array times very much.
import array
array.array("Q", [1]) * 10**12
