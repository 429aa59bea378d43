# stopped by: any
import contextvars
v = contextvars.ContextVar('v')
l = []
while True: l.append(v.set('x' * 1000))
