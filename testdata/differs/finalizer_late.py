# CPython calls __del__ at the moment the last reference goes. Ouro counts no references: it looks for
# objects that are due at del statements, before print, when a weak reference is asked, at gc.collect() and at the end.
log = []


class Noisy:
    def __del__(self):
        log.append("deleted")


x = Noisy()
x = None
print("rebound:", log[:])
print("now:", log)
