# stopped by: sealed
# Opens files.
def attempt(f):
    try:
        f()
    except Exception:
        return
    print("ESCAPED")
attempt(lambda: open("/etc/passwd"))
attempt(lambda: open("x", "w"))
attempt(lambda: open("/proc/self/environ"))
