# stopped by: any
# Proxies of proxies.
import types
p = {}
for i in range(300000):
    p = types.MappingProxyType(p)
p == 1
repr(p)
