# stopped by: steps
class N:
    def __complex__(self):
        while True:
            pass
complex(N())
