"""The module doc."""
import sys

print(__name__, __doc__, __file__.rpartition("/")[2], __builtins__.__class__.__name__, __spec__, __package__)
print(sys.argv, sys.version_info[:2], sys.byteorder, sys.maxsize, sys.getrecursionlimit())
if __name__ == "__main__":
    print("main")
print(sys.stdout.write("written\n"))
print("to stderr", file=sys.stderr)
print("a", "b", sep="", end="")
print()
print("no newline at the end", end="")
