# stopped by: any
class T:
    def __getitem__(self, i):
        while True: pass
'a'.translate(T())
