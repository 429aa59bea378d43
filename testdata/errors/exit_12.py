# The exit status.
import sys

print("before")
raise SystemExit(1, 2)
print("never")
