class AppError(Exception):
    """custom"""
    def __init__(self, code): self.code = code
    def __str__(self): return f"code {self.code}"
class Outer:
    class Inner(AppError): pass
raise Outer.Inner(5)
