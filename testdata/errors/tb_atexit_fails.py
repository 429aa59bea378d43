import atexit


class Callback:
    def __init__(self, error):
        self.error = error

    def __repr__(self):
        return f"<callback {type(self.error).__name__}>"

    def __call__(self):
        print("called", self)
        raise self.error


def chained():
    try:
        1 / 0
    except ZeroDivisionError as e:
        x = ValueError("with a cause")
        x.__cause__ = e
        x.add_note("a note")
        return x


for error in [ValueError("text"), KeyError(), KeyboardInterrupt(), chained(), ExceptionGroup("g", [OSError(1)]), SystemExit(3)]:
    atexit.register(Callback(error))
exec("def f(): raise LookupError\natexit.register(type('C', (), {'__call__': lambda self: f(), '__repr__': lambda self: 'C'})())")
print("main")
