# Through a with statement, raised in __exit__ as well.
class CM:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        print("exit", args[0].__name__)
        raise RuntimeError("in exit")


with CM() as cm:
    cm.missing
