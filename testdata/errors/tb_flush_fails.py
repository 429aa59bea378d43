class Out:
    def write(self, s):
        return len(s)
    def flush(self):
        raise ValueError("no flush")

import sys
sys.stdout = Out()
print("x")
