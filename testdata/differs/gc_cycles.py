# In CPython a dropped cycle stays until the collector runs. Ouro's weak references ask whether the
# program can still reach the object: a cycle is gone as soon as nobody holds it.
import gc
import weakref

gc.disable()


class Node:
    pass


a = Node()
a.me = a
ref = weakref.ref(a)
del a
print("before gc.collect()", ref() is None)
gc.collect()
print("after gc.collect()", ref() is None)
