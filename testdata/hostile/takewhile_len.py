# stopped by: steps
# A deque of length 0 fed by an endless iterator.
import itertools, collections
collections.deque(itertools.count(), maxlen=0)
