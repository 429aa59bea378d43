# stopped by: any
from concurrent.futures import ThreadPoolExecutor
p = ThreadPoolExecutor(4)
def f(i):
    p.submit(f, i + 1)
    p.submit(f, i + 1)
f(0)
while True:
    pass
