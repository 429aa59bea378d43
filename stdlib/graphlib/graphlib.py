__all__ = ['TopologicalSorter', 'CycleError']

_OUT = -1
_DONE = -2


class CycleError(ValueError):
    """Raised by TopologicalSorter.prepare() if the graph has a cycle; args[1]
    is a list of its nodes, the first again at the end."""


class _Node:
    # A node: before is how many of its predecessors are not done; _OUT once it
    # was given out, _DONE once it is done.

    __slots__ = ('node', 'before', 'successors')

    def __init__(self, node):
        self.node = node
        self.before = 0
        self.successors = []


class TopologicalSorter:
    """Sorts the nodes of a graph so that each comes after its predecessors."""

    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._given = 0
        self._finished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _get(self, node):
        found = self._nodes.get(node)
        if found is None:
            found = self._nodes[node] = _Node(node)
        return found

    def add(self, node, *predecessors):
        """Add a node and its predecessors."""
        if self._ready is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        info = self._get(node)
        info.before += len(predecessors)
        for predecessor in predecessors:
            self._get(predecessor).successors.append(node)

    def prepare(self):
        """Check the graph for cycles; no node can be added afterwards."""
        if self._ready is not None:
            raise ValueError('cannot prepare() more than once')
        self._ready = [info.node for info in self._nodes.values() if info.before == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError('nodes are in a cycle', cycle)

    def get_ready(self):
        """Return a tuple of the nodes all of whose predecessors are done and
        that were not returned before."""
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        result = tuple(self._ready)
        for node in result:
            self._nodes[node].before = _OUT
        self._ready.clear()
        self._given += len(result)
        return result

    def is_active(self):
        """Return whether there is more to come."""
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        return self._finished < self._given or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """Mark nodes as processed, so that their successors may come."""
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        for node in nodes:
            info = self._nodes.get(node)
            if info is None:
                raise ValueError(f'node {node!r} was not added using add()')
            if info.before == _DONE:
                raise ValueError(f'node {node!r} was already marked done')
            if info.before != _OUT:
                raise ValueError(f'node {node!r} was not passed out '
                                 '(still not ready)' if info.before >= 0 else '')
            info.before = _DONE
            for successor in info.successors:
                after = self._nodes[successor]
                after.before -= 1
                if after.before == 0:
                    self._ready.append(successor)
            self._finished += 1

    def _find_cycle(self):
        # Walks down from each node; meeting one of the way again closes a cycle.
        nodes = self._nodes
        seen = set()
        for start in nodes:
            if start in seen:
                continue
            way = []
            places = {}
            todo = []
            node = start
            while True:
                if node in seen:
                    if node in places:
                        return way[places[node]:] + [node]
                else:
                    seen.add(node)
                    todo.append(iter(nodes[node].successors))
                    places[node] = len(way)
                    way.append(node)
                while way:
                    node = next(todo[-1], _Node)
                    if node is not _Node:
                        break
                    del places[way.pop()]
                    todo.pop()
                else:
                    break
        return None

    def static_order(self):
        """Give all nodes in one sorted order."""
        self.prepare()
        while self.is_active():
            group = self.get_ready()
            yield from group
            self.done(*group)

    __class_getitem__ = classmethod(type(list[int]))
