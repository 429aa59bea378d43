# stopped by: any
# A hook that asks the same question.
import abc
class Base(abc.ABC):
    @classmethod
    def __subclasshook__(cls, c):
        return issubclass(c, Base) or issubclass(type("D", (c,), {}), Base)
issubclass(int, Base)
