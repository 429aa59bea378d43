# stopped by: memory
import decimal
l = []
while True:
    c = decimal.Context()
    l.append(c)
    l.append(c.copy())
