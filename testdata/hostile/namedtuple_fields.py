# stopped by: any
# A named tuple of very many fields.
import collections
collections.namedtuple("T", ["a%d" % i for i in range(100000)])
