# stopped by: any
# The hook that is to show an exception never ends.
import sys
def hook(*a):
    while True:
        try:
            1 / 0
        except ZeroDivisionError:
            pass
sys.excepthook = hook
raise ValueError
