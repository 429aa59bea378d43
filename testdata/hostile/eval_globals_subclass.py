# stopped by: depth
class G(dict):
    def __getitem__(self, k):
        return eval(k, {}, self)
eval("x", {}, G())
