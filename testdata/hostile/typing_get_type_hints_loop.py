# stopped by: any
import typing
ns = {f"a{i}": "int | str" for i in range(2000)}
C = type("C", (), {"__annotations__": ns})
while True:
    typing.get_type_hints(C)
