# The exit status.
import sys

print("before")
sys.exit(256 + 7)
print("never")
