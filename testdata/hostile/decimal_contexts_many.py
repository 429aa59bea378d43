# stopped by: memory
from decimal import Context, localcontext
kept = []
while True:
    c = Context(prec=50)
    kept.append(c.copy())
    kept.append(c.flags)
