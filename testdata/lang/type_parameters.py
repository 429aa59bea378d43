# The type statement and type parameters of functions and classes.
type X = int
print(X, X.__name__, X.__value__)


def generic[T](v: T) -> T:
    return v


class Box[T]:
    def __init__(self, v):
        self.v = v


print(generic(1), Box(2).v, Box[int](3).v, generic.__type_params__)


async def generic_coroutine[T](x: T): pass


print(generic_coroutine.__type_params__)
