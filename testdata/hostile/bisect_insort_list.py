# stopped by: any
import bisect
l = []
i = 0
while True:
    i = (i * 7919 + 1) % 1000003
    bisect.insort(l, i)
    bisect.insort(l, (i,)) if False else None
