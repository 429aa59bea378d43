# The exit status.
import sys

print("before")
sys.exit(2 ** 40)
print("never")
