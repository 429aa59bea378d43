# stopped by: steps
# A bounded deque extended without end.
import itertools, collections
d = collections.deque(maxlen=10)
d.extend(itertools.count())
