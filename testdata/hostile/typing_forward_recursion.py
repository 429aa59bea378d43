# stopped by: any
import typing
class A:
    x: "typing.List['A.x']"
t = typing.List["X"]
while True:
    t = typing.Union[t, typing.List[t]]
