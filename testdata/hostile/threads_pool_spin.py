# stopped by: any
# A pool whose work never ends.
import concurrent.futures
def spin():
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
with concurrent.futures.ThreadPoolExecutor(4) as p:
    for i in range(4):
        p.submit(spin)
