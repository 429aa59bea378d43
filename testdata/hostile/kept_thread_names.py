# stopped by: memory
import threading
l = []
i = 0
while True:
    i += 1
    l.append(threading.Thread(name='n%d' % i * 50000))
