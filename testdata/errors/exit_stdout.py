# What was written without a newline comes out, stdout and stderr alike.
import sys

sys.stdout.write("no newline")
print("err without newline", end="", file=sys.stderr)
sys.exit(1)
