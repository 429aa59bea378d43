# stopped by: any
# A very long chain of objects that die together, each with something to say.
import gc
class Node:
    def __init__(self, next):
        self.next = next
    def __del__(self):
        self.next = None
while True:
    n = None
    for i in range(50_000):
        n = Node(n)
    n = None
    gc.collect()
