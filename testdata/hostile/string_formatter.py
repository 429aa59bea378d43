# stopped by: any
# A Formatter that formats itself.
import string
class F(string.Formatter):
    def get_value(self, key, args, kwargs):
        return self.format("{x}")
F().format("{x}")
