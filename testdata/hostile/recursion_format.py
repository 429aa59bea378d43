# stopped by: depth
# A __format__ that formats.
class F:
    def __format__(self, spec):
        return format(self, spec)
format(F(), "")
