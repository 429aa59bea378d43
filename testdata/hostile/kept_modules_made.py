# stopped by: memory
import types
l = []
while True: l.append(types.ModuleType('m%d' % len(l)))
