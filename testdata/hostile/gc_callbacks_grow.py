# stopped by: any
# Callbacks of the collector that collect.
import gc
kept = []
def again(phase, info):
    kept.append([info] * 1000)
    gc.collect()
gc.callbacks.append(again)
while True:
    gc.collect()
    kept.append(bytearray(10000))
