# The exit status.
import sys

print("before")
exit(5)
print("never")
