# stopped by: any
l = []
class D:
    def __set_name__(self, o, n): l.append(n * 1000)
while True: type('T', (), {'a%d' % i: D() for i in range(100)})
