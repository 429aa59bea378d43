# stopped by: any
# Objects whose __del__ raises, without end.
class D:
    def __del__(self):
        raise SystemExit("from __del__")
while True:
    d = D()
    del d
