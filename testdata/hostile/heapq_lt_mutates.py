# stopped by: any
import heapq
class A:
    def __lt__(self, o):
        del h[1:]
        h.extend(A() for i in range(5))
        return True
h = [A() for i in range(10)]
while True:
    try:
        heapq.heappop(h)
        heapq.heapify(h)
        heapq.heappushpop(h, A())
        heapq.nlargest(3, h)
    except IndexError:
        h.extend(A() for i in range(10))
