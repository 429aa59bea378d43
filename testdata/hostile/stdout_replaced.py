# stopped by: any
# What stands for stdout prints.
import sys
class Out:
    def write(self, text):
        print(text, text)
    def flush(self):
        pass
sys.stdout = Out()
print("x")
