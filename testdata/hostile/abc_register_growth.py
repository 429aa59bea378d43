# stopped by: any
# Classes that register each other without an end.
import abc
class Base(abc.ABC):
    pass
while True:
    C = abc.ABCMeta("C", (), {})
    Base.register(C)
    issubclass(C, Base)
