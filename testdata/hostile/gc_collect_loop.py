# stopped by: any
# Collections without end.
import gc
l = [[i] for i in range(100000)]
while True:
    gc.collect()
