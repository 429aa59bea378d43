# stopped by: any
import itertools
list(itertools.zip_longest(*[itertools.count()] * 100000))
