# stopped by: memory
l = []
while True: l.append(lambda a, b=[], *c, d={}, **e: (a, b, c, d, e))
