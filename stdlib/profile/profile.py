import sys

__all__ = ["run", "runctx", "Profile"]


def _report(make, method, args, filename, sort):
    prof = make()
    try:
        getattr(prof, method)(*args)
    except SystemExit:
        pass
    finally:
        if filename is None:
            prof.print_stats(sort)
        else:
            prof.dump_stats(filename)


def run(statement, filename=None, sort=-1):
    """Run a statement, given as a string, under the profiler.

    What was counted is printed in the order that sort names, or written to a
    file for pstats.Stats.
    """
    return _report(Profile, "run", (statement,), filename, sort)


def runctx(statement, globals, locals, filename=None, sort=-1):
    """Run a statement in the given namespaces under the profiler.

    The other arguments are those of run().
    """
    return _report(Profile, "runctx", (statement, globals, locals), filename, sort)


class Profile:
    """Counts the calls of functions and the time they take.

    timer is a function that tells the time in seconds, or a tuple of parts that
    are added up. bias is accepted: there is no overhead in the counts that would
    have to be taken away.
    """

    bias = 0

    def __init__(self, timer=None, bias=None):
        import cProfile
        if bias is not None:
            self.bias = bias
        if timer is not None and isinstance(timer(), (tuple, list)):
            parts = timer
            timer = lambda: sum(parts())
        self._counter = cProfile.Profile(timer)
        self.timer = timer
        self.stats = {}

    def print_stats(self, sort=-1):
        import pstats
        keys = sort if isinstance(sort, tuple) else (sort,)
        pstats.Stats(self).strip_dirs().sort_stats(*keys).print_stats()

    def dump_stats(self, file):
        import pstats
        self.create_stats()
        pstats._write(file, self.stats)

    def create_stats(self):
        self._counter.disable()
        self.snapshot_stats()

    def snapshot_stats(self):
        self._counter.snapshot_stats()
        self.stats = self._counter.stats

    def run(self, cmd):
        import __main__
        namespace = __main__.__dict__
        return self.runctx(cmd, namespace, namespace)

    def runctx(self, cmd, globals, locals):
        self._counter.runctx(cmd, globals, locals)
        return self

    def runcall(self, func, /, *args, **kw):
        return self._counter.runcall(func, *args, **kw)

    def calibrate(self, m, verbose=0):
        if self.__class__ is not Profile:
            raise TypeError("Subclasses must override .calibrate().")
        return 0.0


def main():
    import cProfile
    return cProfile.main()


if __name__ == '__main__':
    main()
