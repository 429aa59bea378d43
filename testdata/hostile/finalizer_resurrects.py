# stopped by: any
# Objects that come back when they die, with more of their kind.
import gc
kept = []
class Again:
    def __del__(self):
        kept.append(Again())
        Again()
Again()
while True:
    gc.collect()
    kept.append(Again())
    if len(kept) > 100:
        kept.clear()
