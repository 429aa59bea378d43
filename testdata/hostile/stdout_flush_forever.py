# stopped by: steps
# What stands for stdout never comes back from being flushed.
import sys
class Out:
    def write(self, text):
        return len(text)
    def flush(self):
        while True:
            pass
sys.stdout = Out()
print("x", flush=True)
