# stopped by: steps
# A metaclass whose __call__ never returns.
class M(type):
    def __call__(cls):
        while True:
            pass
class C(metaclass=M):
    pass
C()
