# stopped by: memory
import typing
l = []
while True: l.append((typing.TypeVar('T%d' % len(l)), typing.ParamSpec('P'), typing.NewType('N', int)))
