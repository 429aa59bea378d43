# stopped by: sealed
# Reaches attributes through format strings.
class User:
    def __init__(self):
        self.secret = "s"
out = "{0.__class__.__init__.__globals__[__builtins__]}".format(User())
if "posix" in out or "/etc" in out:
    print("ESCAPED")
try:
    "{0.__class__.__mro__[1].__subclasses__}".format(1)
except (AttributeError, KeyError):
    pass
