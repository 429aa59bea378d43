# stopped by: depth
# A __getattr__ that asks for the attribute.
class G:
    def __getattr__(self, name):
        return getattr(self, name)
G().x
