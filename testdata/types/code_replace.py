# code.replace() of names and lines, and sys.getsizeof of odd __sizeof__.
import sys, traceback, types


def boom():
    x = 1
    raise ValueError("b")


moved = boom.__code__.replace(co_name="bang", co_filename="<f>", co_firstlineno=100)
print(moved.co_name, moved.co_qualname, moved.co_filename, moved.co_firstlineno, moved == boom.__code__)
for f in (types.FunctionType(moved, {"ValueError": ValueError}), boom):
    f.__code__ = moved
    try:
        f()
    except ValueError as e:
        last = traceback.extract_tb(e.__traceback__)[-1]
        print(last.name, last.filename, last.lineno)
co = show = (lambda a: a).__code__
for change in ({"co_name": 5}, {"co_filename": None}, {"co_firstlineno": "x"}, {"co_foo": 1}, {"co_firstlineno": -1},
               {"co_firstlineno": 2**40}, {"co_qualname": 3}, {"co_flags": co.co_flags}, {"co_argcount": 1}, {}):
    try:
        print(change, co.replace(**change).co_name)
    except Exception as e:
        print(change, type(e).__name__, e)
try:
    co.replace(1)
except TypeError as e:
    print(e)


class Odd:
    def __sizeof__(self):
        return self.size


for size in (-1, "a", None, 1.5):
    o = Odd()
    o.size = size
    for default in ((), (7,)):
        try:
            print(sys.getsizeof(o, *default))
        except Exception as e:
            print(type(e).__name__, e)
