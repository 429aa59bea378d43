# type statements, and type as a name.
type A = int
type A[T] = list[T]
type A[T,] = T
type A[T: int, *Ts, **P] = dict[T, P]
type A[T: (int, str) = int, *Ts = *tuple[int], **P = [int]] = T
type A[T] = T | None
type A = lambda: 0
type A = B if C else D
type A = "str"
type A = (B, C)
type A[
    T
] = T
type type = type
type match = case
type case[type] = match
type _ = int
type A = B; type C = D
if x: type A = B
class C:
    type A = int
    type B[T] = T
type = 1
type (a)
type [a]
type . a
type: int
type = type = type
type, a = b
type += 1
type in a
type if type else type
print(type)
type
