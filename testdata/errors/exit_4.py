# The exit status.
import sys

print("before")
sys.exit(True)
print("never")
