__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest',
           'nsmallest', 'heappushpop']


def merge(*iterables, key=None, reverse=False):
    """Give the items of several sorted iterables in one sorted order."""
    make, pop, replace = heapify, heappop, heapreplace
    step = 1
    if reverse:
        make, pop, replace = _heapify_max, _heappop_max, _heapreplace_max
        step = -1
    # Each entry: the key, the number of the iterable, which decides between
    # equal keys, how to get its next item, and the item.
    heap = []
    for order, it in enumerate(map(iter, iterables)):
        following = it.__next__
        try:
            item = following()
        except StopIteration:
            continue
        heap.append([item if key is None else key(item), order * step, following, item])
    make(heap)
    while len(heap) > 1:
        try:
            while True:
                entry = heap[0]
                yield entry[3]
                item = entry[3] = entry[2]()
                entry[0] = item if key is None else key(item)
                replace(heap, entry)
        except StopIteration:
            pop(heap)
    if heap:
        entry = heap[0]
        yield entry[3]
        yield from entry[2].__self__
