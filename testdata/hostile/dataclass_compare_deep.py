# stopped by: depth
import dataclasses
@dataclasses.dataclass(order=True)
class C:
    x: object
a = b = None
a, b = C(1), C(1)
for i in range(100000):
    a, b = C(a), C(b)
a == b
