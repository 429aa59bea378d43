# stopped by: memory
# A list of an endless map.
import itertools
list(map(lambda x: [x], itertools.count()))
