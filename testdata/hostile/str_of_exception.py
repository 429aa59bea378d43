# stopped by: steps
# An uncaught exception whose __str__ never returns.
class X(Exception):
    def __str__(self):
        while True:
            pass
str(X())
