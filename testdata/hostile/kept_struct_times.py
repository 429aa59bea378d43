# stopped by: memory
import time
l = []
while True: l.append(time.gmtime(len(l)))
