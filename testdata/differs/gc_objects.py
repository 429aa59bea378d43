# CPython's gc.get_objects() lists every container. Ouro leaves memory to Go and knows only the objects
# that something refers to weakly.
import gc
import weakref


class Node:
    pass


plain, watched = Node(), Node()
ref = weakref.ref(watched)
listed = gc.get_objects()
print("plain", any(x is plain for x in listed))
print("watched", any(x is watched for x in listed))
