# stopped by: memory
import selectors
l = []
while True: l.append(selectors.DefaultSelector())
