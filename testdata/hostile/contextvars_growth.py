# stopped by: any
import contextvars
keep = []
i = 0
while True:
    i += 1
    v = contextvars.ContextVar('v%d' % i)
    v.set(i)
    keep.append(contextvars.copy_context())
