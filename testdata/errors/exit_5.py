# The exit status.
import sys

print("before")
raise SystemExit
print("never")
