# stopped by: any
# A pool that is given work without end.
import concurrent.futures, time
p = concurrent.futures.ThreadPoolExecutor(2)
while True:
    p.submit(time.sleep, 1000)
