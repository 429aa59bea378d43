# The exit status.
import sys

print("before")
raise SystemExit(4)
print("never")
