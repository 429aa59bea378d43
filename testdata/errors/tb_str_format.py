class A:
    def __format__(self, spec):
        raise ValueError(f"spec {spec!r}")
"{0} and {1:>5}".format(1, A())
