# stopped by: any
import itertools
itertools.product(itertools.count(), repeat=3)
