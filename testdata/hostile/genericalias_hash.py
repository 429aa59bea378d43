# stopped by: any
# Types that hold one type twice, many levels deep, are hashed, compared and filled in.
import typing
T = typing.TypeVar("T")
t, u = list[T], list[T]
for i in range(60):
    t, u = dict[t, t], dict[u, u]
for f in hash, lambda x: x == u, lambda x: x[int], lambda x: x | None:
    try:
        f(t)
    except (RecursionError, TypeError):
        pass
while True:
    pass
