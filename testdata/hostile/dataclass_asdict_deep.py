# stopped by: any
import dataclasses
@dataclasses.dataclass
class D: x: object
d = None
for _ in range(50000): d = D(d)
dataclasses.asdict(d)
