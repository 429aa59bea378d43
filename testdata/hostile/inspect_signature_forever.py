# stopped by: any
# Signatures that lead to signatures.
import inspect
class Forever:
    @property
    def __signature__(self):
        return inspect.signature(Forever())
    def __call__(self):
        pass
inspect.signature(Forever())
