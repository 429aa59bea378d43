# stopped by: any
import threading
l = threading.local()
i = 0
while True:
    i += 1
    setattr(l, 'a%d' % i, 'x' * 1000)
