# The exit status.
import sys

print("before")
sys.exit(-1)
print("never")
