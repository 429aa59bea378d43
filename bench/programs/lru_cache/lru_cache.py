# A cache that forgets what was used longest ago: a dict of nodes in a doubly linked list.
class Node:
    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.prev = None
        self.next = None


class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.nodes = {}
        self.head = Node(None, None)
        self.tail = Node(None, None)
        self.head.next = self.tail
        self.tail.prev = self.head
        self.hits = 0
        self.misses = 0

    def __len__(self):
        return len(self.nodes)

    def __contains__(self, key):
        return key in self.nodes

    def _unlink(self, node):
        node.prev.next = node.next
        node.next.prev = node.prev

    def _push_front(self, node):
        first = self.head.next
        node.prev = self.head
        node.next = first
        self.head.next = node
        first.prev = node

    def get(self, key, default=None):
        node = self.nodes.get(key)
        if node is None:
            self.misses += 1
            return default
        self.hits += 1
        self._unlink(node)
        self._push_front(node)
        return node.value

    def put(self, key, value):
        node = self.nodes.get(key)
        if node is not None:
            node.value = value
            self._unlink(node)
        else:
            if len(self.nodes) >= self.capacity:
                oldest = self.tail.prev
                self._unlink(oldest)
                del self.nodes[oldest.key]
            node = Node(key, value)
            self.nodes[key] = node
        self._push_front(node)

    def keys(self):
        node = self.head.next
        while node is not self.tail:
            yield node.key
            node = node.next


def memoize(cache):
    def decorate(fn):
        def wrapper(*args):
            value = cache.get(args)
            if value is None:
                value = fn(*args)
                cache.put(args, value)
            return value

        return wrapper

    return decorate


def main():
    cache = LRUCache(500)
    seed = 42
    total = 0
    for i in range(240000):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        # squares lean towards small keys, as popular pages do
        key = "page-" + str((seed % 1000) * (seed // 1000 % 1000) // 700)
        page = cache.get(key)
        if page is None:
            cache.put(key, (i, key))
        else:
            total += page[0] % 7

    small = LRUCache(64)

    @memoize(small)
    def paths(x, y):
        return 1 if x == 0 or y == 0 else paths(x - 1, y) + paths(x, y - 1)

    print(cache.hits, cache.misses, len(cache), total, next(cache.keys()), "page-0" in cache, paths(60, 60), small.misses)


main()
