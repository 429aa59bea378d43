import argparse, sys, shlex, textwrap, logging, io, contextlib, os, pathlib, enum, configparser, getopt, inspect
class Color(enum.Enum):
    RED = 'red'
    BLUE = 'blue'
    def __str__(self): return self.value
def positive(s):
    v = int(s)
    if v <= 0: raise argparse.ArgumentTypeError(f'{s} is not positive')
    return v
class Pair(argparse.Action):
    def __call__(self, parser, ns, values, option_string=None):
        d = dict(getattr(ns, self.dest) or {})
        for v in values:
            k, eq, val = v.partition('=')
            if not eq: parser.error(f'{option_string}: expected KEY=VALUE, got {v!r}')
            d[k] = val
        setattr(ns, self.dest, d)
def build():
    p = argparse.ArgumentParser(prog='tool', description='A tool that does %(prog)s things. ' * 3, epilog='See the manual.', formatter_class=argparse.ArgumentDefaultsHelpFormatter, fromfile_prefix_chars='@', allow_abbrev=True)
    p.add_argument('-V', '--version', action='version', version='%(prog)s 1.2')
    p.add_argument('-v', '--verbose', action='count', default=0, help='more talk')
    p.add_argument('--color', type=Color, choices=list(Color), default=Color.RED, help='colour to use')
    p.add_argument('-D', '--define', nargs='+', action=Pair, metavar='K=V', help='definitions')
    p.add_argument('--level', choices=['low', 'mid', 'high'], default='mid')
    p.add_argument('--no-cache', dest='cache', action='store_false')
    p.add_argument('--feature', action=argparse.BooleanOptionalAction, default=True, help='the feature')
    g = p.add_argument_group('output', 'where things go'); x = g.add_mutually_exclusive_group()
    x.add_argument('-o', '--output', metavar='FILE'); x.add_argument('-q', '--quiet', action='store_const', const=1)
    sub = p.add_subparsers(title='commands', dest='cmd', required=True, metavar='CMD')
    a = sub.add_parser('add', aliases=['a'], help='add items', description='Adds.')
    a.add_argument('item', nargs='+', type=str.upper); a.add_argument('-n', '--count', type=positive, default=1, help='how many (default: %(default)s)')
    a.set_defaults(func=lambda ns: f'add {ns.item} x{ns.count}')
    r = sub.add_parser('remove', help='remove items'); r.add_argument('item', nargs='?', default='all'); r.add_argument('rest', nargs=argparse.REMAINDER)
    r.set_defaults(func=lambda ns: f'remove {ns.item} {ns.rest}')
    return p
def run(line):
    print('$', line)
    err, out = io.StringIO(), io.StringIO()
    try:
        with contextlib.redirect_stderr(err), contextlib.redirect_stdout(out): ns = build().parse_args(shlex.split(line))
        print({k: v for k, v in sorted(vars(ns).items()) if k != 'func'}, ns.func(ns))
    except SystemExit as e: print('exit', e.code)
    for n, s in (('out', out), ('err', err)):
        if s.getvalue(): print(n + ':', s.getvalue())
os.environ['COLUMNS'] = '80'
for l in ['add a b', 'add -n 3 x', 'add -n 0 x', 'add', '', '--version', '-h', 'add -h', 'remove x -- -y z', '-vvv --color blue a q', '--color green a q', '--level hi a b', '--lev low a b', '--le low a', '-o f -q add x', '-D a=1 b=2 -D c=3 -- add z', '-D oops -- add z', '--no-cache --no-feature add x', 'zap x', '--fe a b', '--nope add x', 'add -n', 'add -nx y', 'rem x', '--output=a=b a "q r"', '-vofile add s', "add 'it''s' --count=2"]: run(l)
p = argparse.ArgumentParser('n', add_help=False, exit_on_error=False, conflict_handler='resolve', argument_default=argparse.SUPPRESS)
p.add_argument('--x', type=int); p.add_argument('--x', '-y', type=float, help=argparse.SUPPRESS); p.add_argument('f', nargs='*')
print(p.parse_known_args(['--x', '1.5', 'a', '--zz', 'b', '-q']), p.parse_args([]), p.format_usage())
try: p.parse_args(['--x', 'abc'])
except argparse.ArgumentError as e: print(e, e.argument_name, e.message)
try: p.add_argument('--bad', nargs=0)
except ValueError as e: print(e)
try: p.add_argument('--bad', action='nope')
except ValueError as e: print(e)
p2 = argparse.ArgumentParser('par', parents=[p]); p2.add_argument('--nn', nargs=2, metavar=('A', 'B')); print(p2.format_help()); print(p2, p2.parse_intermixed_args(['1', '2']) if 0 else '')
print(getopt.getopt(['-a', '-b', 'val', '--long=1', 'rest'], 'ab:', ['long=', 'other']), end='\n')
try: getopt.getopt(['--lo'], '', ['long', 'lone'])
except getopt.GetoptError as e: print(e, e.opt)
cp = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation(), allow_no_value=True, inline_comment_prefixes=('#',))
cp.read_string(textwrap.dedent('''\
    [DEFAULT]
    base = /srv
    debug = off
    [paths]
    data = ${base}/data   # where
    logs: ${paths:data}/logs
    flag
    multi =
        one
        two
    [net]
    port = 8080
    ratio = 2.5
    debug = yes
    bad = ${nope}
    '''))
print(cp.sections(), cp['paths']['logs'], cp['net'].getint('port'), cp.getfloat('net', 'ratio'), cp['net'].getboolean('debug'), cp['paths'].getboolean('debug'), cp['paths']['flag'], cp['paths']['multi'].split(), cp.get('net', 'x', fallback='fb'))
for f in (lambda: cp['nope'], lambda: cp.get('net', 'zz'), lambda: cp['net']['bad'], lambda: cp.getint('net', 'ratio'), lambda: cp.getboolean('net', 'port'), lambda: cp.add_section('net'), lambda: cp.read_string('x=1'), lambda: cp.read_string('[a]\nx=1\nx=2'), lambda: cp.set('net', 'a', 3), lambda: cp.read_string('[a]\n= 3')):
    try: print(f())
    except Exception as e: print(type(e).__name__, '|', e)
cp.remove_option('net', 'bad'); o = io.StringIO(); cp.write(o, space_around_delimiters=False); print(o.getvalue())
print(shlex.quote("it's"), shlex.join(['a b', 'c', '']), list(shlex.shlex('a "b c" #x\n d=e', posix=True, punctuation_chars='=')))
try: shlex.split('a "b')
except ValueError as e: print(e)
log = logging.getLogger('tool.x'); h = logging.StreamHandler(sys.stdout); h.setFormatter(logging.Formatter('{levelname:<8}{name}:{funcName} {message}', style='{')); log.addHandler(h); log.setLevel('INFO'); log.propagate = False
def work():
    log.debug('no'); log.info('n=%d %s', 3, 'x'); log.warning('%(a)s', {'a': 1})
    try: 1 / 0
    except ZeroDivisionError: log.error('failed', exc_info=False)
work(); print(logging.getLevelName(35), log.isEnabledFor(10), log, h)
