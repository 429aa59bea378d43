# stopped by: time
# A selector with nothing to wait for.
import selectors
while True:
    selectors.DefaultSelector().select(1000)
