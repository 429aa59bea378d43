# stopped by: any
import weakref, gc
class C: pass
def again(r):
    c = C()
    refs.append(weakref.ref(c, again))
refs = []
again(None)
while True: gc.collect(); again(None)
