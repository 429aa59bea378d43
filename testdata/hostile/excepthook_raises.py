# stopped by: refused
# The hook that is to show an exception fails itself, again and again.
import sys
class Hook:
    def __call__(self, *a):
        sys.excepthook = Hook()
        raise SystemError(self)
    def __repr__(self):
        raise self
sys.excepthook = Hook()
raise ValueError
