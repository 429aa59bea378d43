# stopped by: any
# Code that is to run at the end registers itself again.
import atexit
def again():
    atexit.register(again)
    while True:
        atexit.register(print)
atexit.register(again)
raise SystemExit
