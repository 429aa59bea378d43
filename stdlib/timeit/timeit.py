import sys
import time
from itertools import repeat as _times

__all__ = ['Timer', 'timeit', 'repeat', 'default_timer']

dummy_src_name = '<timeit-src>'
default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter
_globals = globals

_TEMPLATE = '''\
def inner(_it, _timer{init}):
    {setup}
    _t0 = _timer()
    for _i in _it:
        {stmt}
        pass
    _t1 = _timer()
    return _t1 - _t0
'''


def reindent(src, indent):
    return src.replace('\n', '\n' + ' ' * indent)


class Timer:
    """Measures how long a statement takes that is given as text or function."""

    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        self.timer = timer
        local_ns = {}
        global_ns = _globals() if globals is None else globals
        init = ''
        prefix = ''
        if isinstance(setup, str):
            # Text that does not compile on its own is refused at once.
            compile(setup, dummy_src_name, 'exec')
            prefix = setup + '\n'
            setup_src = reindent(setup, 4)
        elif callable(setup):
            local_ns['_setup'] = setup
            init += ', _setup=_setup'
            setup_src = '_setup()'
        else:
            raise ValueError('setup is neither a string nor callable')
        if isinstance(stmt, str):
            compile(prefix + stmt, dummy_src_name, 'exec')
            stmt_src = reindent(stmt, 8)
        elif callable(stmt):
            local_ns['_stmt'] = stmt
            init += ', _stmt=_stmt'
            stmt_src = '_stmt()'
        else:
            raise ValueError('stmt is neither a string nor callable')
        self.src = _TEMPLATE.format(stmt=stmt_src, setup=setup_src, init=init)
        exec(compile(self.src, dummy_src_name, 'exec'), global_ns, local_ns)
        self.inner = local_ns['inner']

    def print_exc(self, file=None):
        """Print the traceback of the exception being handled."""
        import traceback
        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        """Return the time of so many runs of the statement."""
        return self.inner(_times(None, number), self.timer)

    def repeat(self, repeat=default_repeat, number=default_number):
        """Return a list of the times of several timeit()s."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """Return how many runs it takes to get to 0.2 seconds, and their time."""
        scale = 1
        while True:
            for step in 1, 2, 5:
                number = scale * step
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            scale *= 10


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    """Return the time of so many runs of a statement."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat,
           number=default_number, globals=None):
    """Return a list of the times of several timeit()s."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)


_UNITS = {'nsec': 1e-9, 'usec': 1e-6, 'msec': 1e-3, 'sec': 1.0}


def _formatter(precision, unit):
    # A function that writes a time, in the largest unit it fills when none is given.
    def text(seconds):
        name = unit
        if name is None:
            name = next((n for n in ('sec', 'msec', 'usec') if seconds >= _UNITS[n]), 'nsec')
        return '%.*g %s' % (precision, seconds / _UNITS[name], name)
    return text


def main(args=None, *, _wrap_timer=None):
    """The command: time the statement that the arguments give. Returns the exit status."""
    import getopt
    try:
        opts, words = getopt.getopt(sys.argv[1:] if args is None else args, 'n:u:s:r:pvh',
                                    ['number=', 'setup=', 'repeat=', 'process', 'verbose', 'unit=', 'help'])
    except getopt.error as error:
        print(error)
        print('use -h/--help for command line help')
        return 2
    timer, number, repeats, setup, unit, verbose, precision = default_timer, 0, default_repeat, [], None, 0, 3
    for option, value in opts:
        match option:
            case '-n' | '--number':
                number = int(value)
            case '-s' | '--setup':
                setup.append(value)
            case '-u' | '--unit':
                if value not in _UNITS:
                    print('Unrecognized unit. Please select nsec, usec, msec, or sec.', file=sys.stderr)
                    return 2
                unit = value
            case '-r' | '--repeat':
                repeats = max(int(value), 1)
            case '-p' | '--process':
                timer = time.process_time
            case '-v' | '--verbose':
                precision += verbose > 0
                verbose += 1
            case '-h' | '--help':
                print(__doc__, end=' ')
                return 0
    # What is timed may import from the working directory.
    sys.path.insert(0, '.')
    if _wrap_timer is not None:
        timer = _wrap_timer(timer)
    t = Timer('\n'.join(words) or 'pass', '\n'.join(setup) or 'pass', timer)
    if number == 0:
        def tell(number, taken):
            print(f'{number} loop{"s" if number != 1 else ""} -> {taken:.{precision}g} secs')
        try:
            number, _ = t.autorange(tell if verbose else None)
        except:
            t.print_exc()
            return 1
        if verbose:
            print()
    try:
        taken = t.repeat(repeats, number)
    except:
        t.print_exc()
        return 1
    text = _formatter(precision, unit)
    if verbose:
        print('raw times: ' + ', '.join(map(text, taken)))
        print()
    each = [x / number for x in taken]
    best, worst = min(each), max(each)
    print('%d loop%s, best of %d: %s per loop' % (number, 's' if number != 1 else '', repeats, text(best)))
    if worst >= best * 4:
        import warnings
        warnings.warn_explicit('The test results are likely unreliable. The worst time (%s) was more than '
                               'four times slower than the best time (%s).' % (text(worst), text(best)),
                               UserWarning, '', 0)
    return None
