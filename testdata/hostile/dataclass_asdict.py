# stopped by: any
# asdict of a deep structure.
import dataclasses
@dataclasses.dataclass
class D:
    x: object
d = D(None)
for i in range(100000):
    d = D(d)
dataclasses.asdict(d)
