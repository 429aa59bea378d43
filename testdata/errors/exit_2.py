# The exit status.
import sys

print("before")
sys.exit('message')
print("never")
