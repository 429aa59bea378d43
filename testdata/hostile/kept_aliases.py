# stopped by: memory
import typing
l = []
while True: l.append((list[int], dict[str, 'x' * 100], typing.Optional[int], int | str))
