import sys
class X:
    def __str__(self): return "exit text"
sys.exit(X())
