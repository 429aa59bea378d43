# stopped by: any
# What stands for stderr fails, and says so on stderr.
import sys
class Err:
    def write(self, text):
        sys.stderr.write(text)
        1 / 0
    def flush(self):
        raise SystemExit
sys.stderr = Err()
sys.stderr.write("x")
