# sys.exit is an exception: finally runs, except Exception does not see it.
import sys

try:
    try:
        sys.exit(6)
    except Exception:
        print("never")
    finally:
        print("finally")
except SystemExit as e:
    print("caught", e.code, repr(e))


def f():
    try:
        sys.exit("replaced")
    finally:
        raise SystemExit(9)


for _ in range(1):
    f()
