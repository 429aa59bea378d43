# stopped by: any
import gc
l = [[] for i in range(100000)]
while True:
    gc.collect()
    gc.get_objects()
    gc.freeze()
    gc.unfreeze()
