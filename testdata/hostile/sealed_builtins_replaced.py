# stopped by: steps
# Replaces built-ins that the interpreter itself might use.
import builtins
def spin(*args, **kwargs):
    while True:
        pass
for name in ("print", "len", "isinstance", "getattr", "repr", "str", "Exception"):
    setattr(builtins, name, spin)
len([1])
