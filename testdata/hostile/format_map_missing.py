# stopped by: any
# A mapping that formats itself.
class D(dict):
    def __missing__(self, k):
        return "{x}{x}".format_map(self)
"{x}".format_map(D())
