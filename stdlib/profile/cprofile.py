__all__ = ["run", "runctx", "Profile"]

import _lsprof

import profile as _pyprofile


def run(statement, filename=None, sort=-1):
    return _pyprofile._report(Profile, "run", (statement,), filename, sort)


def runctx(statement, globals, locals, filename=None, sort=-1):
    return _pyprofile._report(Profile, "runctx", (statement, globals, locals), filename, sort)


run.__doc__ = _pyprofile.run.__doc__
runctx.__doc__ = _pyprofile.runctx.__doc__


class Profile(_lsprof.Profiler):
    """Profile(timer=None, timeunit=None, subcalls=True, builtins=True)

    Counts the calls of functions and the time they take. timer is a function
    that tells the time; if it gives ints, timeunit says what one of them lasts
    in seconds. Calls of built-in functions belong to the time of their callers.
    """

    def print_stats(self, sort=-1):
        import pstats
        keys = sort if isinstance(sort, tuple) else (sort,)
        pstats.Stats(self).strip_dirs().sort_stats(*keys).print_stats()

    def dump_stats(self, file):
        import pstats
        self.create_stats()
        pstats._write(file, self.stats)

    def create_stats(self):
        self.disable()
        self.snapshot_stats()

    def snapshot_stats(self):
        entries = self.getstats()
        self.stats = {}
        callers_of = {}
        for e in entries:
            callers = callers_of[id(e.code)] = {}
            self.stats[label(e.code)] = (e.callcount - e.reccallcount, e.callcount,
                                         e.inlinetime, e.totaltime, callers)
        for e in entries:
            for sub in e.calls or ():
                callers = callers_of.get(id(sub.code))
                if callers is None:
                    continue
                row = (sub.callcount, sub.callcount - sub.reccallcount, sub.inlinetime, sub.totaltime)
                caller = label(e.code)
                if caller in callers:
                    row = tuple(map(sum, zip(row, callers[caller])))
                callers[caller] = row

    def run(self, cmd):
        import __main__
        namespace = __main__.__dict__
        return self.runctx(cmd, namespace, namespace)

    def runctx(self, cmd, globals, locals):
        self.enable()
        try:
            exec(cmd, globals, locals)
        finally:
            self.disable()
        return self

    def runcall(self, func, /, *args, **kw):
        self.enable()
        try:
            return func(*args, **kw)
        finally:
            self.disable()

    def __enter__(self):
        self.enable()
        return self

    def __exit__(self, *exc_info):
        self.disable()


def label(code):
    if isinstance(code, str):
        return '~', 0, code
    return code.co_filename, code.co_firstlineno, code.co_name


def main():
    import sys
    from optparse import OptionParser

    import pstats
    parser = OptionParser(usage="cProfile.py [-o output_file_path] [-s sort] [-m module | scriptfile] [arg] ...")
    parser.allow_interspersed_args = False
    parser.add_option('-o', '--outfile', dest="outfile", default=None, help="Save stats to <outfile>")
    parser.add_option('-s', '--sort', dest="sort", default=2, choices=sorted(pstats.Stats.sort_arg_dict_default),
                      help="Sort order when printing to stdout, based on pstats.Stats class")
    if not sys.argv[1:]:
        parser.print_usage()
        sys.exit(2)
    options, args = parser.parse_args()
    sys.argv[:] = args
    if not args:
        parser.print_usage()
        return parser
    with open(args[0], 'rb') as f:
        code = compile(f.read(), args[0], 'exec')
    space = {'__file__': args[0], '__name__': '__main__', '__package__': None, '__cached__': None, '__spec__': None}
    runctx(code, space, None, options.outfile, options.sort)
    return parser


if __name__ == '__main__':
    main()
