# stopped by: sealed
# Climbs the frames to the host.
import sys
try:
    1 / 0
except ZeroDivisionError as e:
    f = e.__traceback__.tb_frame
    n = 0
    while f is not None:
        for k, v in list(f.f_globals.items()):
            if k == "interp" or k == "host":
                print("ESCAPED")
        f = f.f_back
        n += 1
