# stopped by: any
# A value that is shown by showing it.
import sys
class Shown:
    def __repr__(self):
        sys.displayhook(self)
        return "shown"
sys.displayhook(Shown())
