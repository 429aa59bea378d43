# stopped by: any
from concurrent.futures import Future
f = Future()
f.set_result(1)
def again(f):
    f.add_done_callback(again)
f.add_done_callback(again)
while True:
    pass
