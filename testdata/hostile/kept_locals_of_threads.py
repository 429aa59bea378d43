# stopped by: memory
import threading
l = []
while True:
    x = threading.local()
    x.a = 'y' * 100
    l.append(x)
