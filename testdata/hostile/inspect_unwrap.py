# stopped by: any
# A function that wraps another that wraps another, made on the way.
import inspect
class Wrapped:
    def __getattr__(self, name):
        if name == "__wrapped__":
            return Wrapped()
        raise AttributeError(name)
    def __call__(self):
        pass
inspect.unwrap(Wrapped())
