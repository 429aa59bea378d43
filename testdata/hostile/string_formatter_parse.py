# stopped by: any
# A formatter that finds fields without an end.
import string
class F(string.Formatter):
    def parse(self, text):
        while True:
            yield "text", None, None, None
F().format("x")
