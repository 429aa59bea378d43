# stopped by: any
import contextvars
vs = [contextvars.ContextVar(str(i)) for i in range(20000)]
for v in vs:
    v.set(1)
kept = []
while True:
    c = contextvars.copy_context()
    c.run(vs[0].set, 2)
    kept.append(list(c.items()))
