# stopped by: any
import dataclasses
@dataclasses.dataclass
class C:
    x: object
c = C(1)
while True:
    c = dataclasses.replace(c, x=(c, c))
    hash(repr(c)[:1]) if False else None
