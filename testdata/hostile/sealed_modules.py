# stopped by: sealed
# Imports what reaches outside.
for name in ("ctypes", "_ctypes", "cffi", "mmap", "resource", "pty", "fcntl", "nt", "_posixsubprocess", "_xxsubinterpreters", "imp", "_imp"):
    try:
        __import__(name)
    except ImportError:
        continue
    print("ESCAPED", name)
