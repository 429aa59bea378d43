# stopped by: any
# Fields that hold their own object, compared, hashed, written out and taken apart.
import dataclasses
@dataclasses.dataclass(eq=True, order=True)
class D:
    x: object = None
a, b = D(), D()
a.x, b.x = b, a
while True:
    for f in (repr, lambda d: d == D(d), lambda d: d < D(d), dataclasses.asdict, dataclasses.astuple):
        try:
            f(a)
        except RecursionError:
            pass
