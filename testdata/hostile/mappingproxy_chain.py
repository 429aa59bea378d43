# stopped by: any
# Views of views of a mapping.
import types
class M(dict):
    pass
m = M()
while True:
    m = types.MappingProxyType(M(a=m))
    try:
        m == m, hash(m)
    except (TypeError, RecursionError):
        pass
    repr(m)
