# stopped by: any
import itertools
itertools.permutations(range(10 ** 9))
