# stopped by: any
# All objects.
import gc
kept = []
while True:
    kept.append(gc.get_objects())
    gc.collect()
