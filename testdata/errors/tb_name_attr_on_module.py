import collections
collections.namedtupel("A", "b")
