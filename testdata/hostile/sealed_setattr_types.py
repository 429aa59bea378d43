# stopped by: sealed
# Changes built-in types.
for t in (int, str, list, dict, object, type, Exception, type(len), type(lambda: 0)):
    try:
        t.x = 1
        if not isinstance(t, type(lambda: 0)):
            print("ESCAPED", t)
    except (TypeError, AttributeError):
        pass
try:
    object.__subclasses__()[0].__bases__ = (int,)
except BaseException:
    pass
