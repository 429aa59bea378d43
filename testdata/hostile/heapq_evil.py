# stopped by: any
# A heap whose items change it while they are compared.
import heapq
h = []
class K:
    def __lt__(self, o):
        h.append(K())
        if len(h) % 3:
            h.pop(0)
        return True
while True:
    try:
        heapq.heapify(h)
        heapq.heappush(h, K())
        heapq.heappop(h)
        heapq.nsmallest(3, h)
    except (IndexError, RuntimeError):
        pass
