# stopped by: steps
# A __getattr__ that never returns.
class G:
    def __getattr__(self, name):
        while True:
            pass
G().x
