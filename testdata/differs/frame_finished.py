# The frame of a call that caught the exception itself, looked at once the call is over.
def f():
    kept = 1
    try:
        1 / 0
    except ZeroDivisionError as e:
        return e


frame = f().__traceback__.tb_frame
try:
    print(frame.f_locals)
except RuntimeError as e:
    print(e)
