# stopped by: memory
import contextvars
l = []
while True: l.append(contextvars.copy_context())
