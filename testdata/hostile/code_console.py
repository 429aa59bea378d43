# stopped by: any
# A console whose input never ends.
import code
lines = ["x = []", "while True: x.append(x)", ""]
class Endless(code.InteractiveConsole):
    def raw_input(self, prompt=""):
        return "(" * 10 if not hasattr(self, "n") else ")"
Endless().interact("", "")
