# stopped by: steps
# A class body that never ends.
class C:
    while True:
        pass
