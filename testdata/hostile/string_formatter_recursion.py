# stopped by: any
# A formatter whose fields are formats.
import string
class F(string.Formatter):
    def get_value(self, key, args, kwargs):
        return self.vformat("{a}{b}", args, kwargs)
F().format("{a}")
