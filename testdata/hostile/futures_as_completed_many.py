# stopped by: any
from concurrent.futures import Future, as_completed
fs = [Future() for i in range(2000)]
while True:
    try:
        for f in as_completed(fs, timeout=0):
            pass
    except TimeoutError:
        pass
