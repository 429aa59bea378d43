# stopped by: any
# Lines of an input that is made up.
import fileinput
import io
import sys
class Endless(io.StringIO):
    def readline(self, n=-1):
        return "x\n"
sys.stdin = Endless()
list(fileinput.input(["-"]))
