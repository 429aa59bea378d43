# stopped by: nothing
# Nothing, very often.
import itertools
assert list(itertools.product(repeat=2**62)) == [()]
assert list(itertools.product([1], repeat=0)) == [()]
