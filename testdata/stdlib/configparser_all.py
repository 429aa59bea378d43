import configparser as c, io
T = '''[DEFAULT]
base = /usr
Name: default
# comment
[paths]
bin = %(base)s/bin
lib=%(bin)s/lib
multi = one
  two

  three
; another
flag = yes
num : 42
pct = 100%%
[other section]
name = x = y
empty =
float = 2.5
off = Off
'''
p = c.ConfigParser(); p.read_string(T)
print(p.sections(), p.options('paths'), p['paths']['bin'], p.get('paths', 'lib'), repr(p['paths']['multi']), p['other section']['name'], p.getint('paths', 'num'), p.getboolean('paths', 'flag'), p['other section'].getfloat('float'), p['other section'].getboolean('off'), repr(p['other section']['empty']), p['paths']['pct'], p.get('paths', 'pct', raw=True))
print(p.items('paths'), list(p), len(p), 'paths' in p, 'x' in p, p['paths'], dict(p['paths']), p.defaults(), p.has_option('paths', 'BIN'), p.has_section('DEFAULT'), p.get('paths', 'zz', fallback=1), p['paths'].get('zz', 'fb'), p.getint('paths', 'zz', fallback=None), p.get('paths', 'bin', vars={'base': 'V'}))
o = io.StringIO(); p.write(o); print(o.getvalue()); o = io.StringIO(); p.write(o, space_around_delimiters=False); print(o.getvalue())
p['new'] = {'a': '1', 'B': 2}; p.set('new', 'c', '3'); p['new']['d'] = '4'; p.add_section('z'); print(dict(p['new']), p.remove_option('new', 'a'), p.remove_option('new', 'zz'), p.remove_section('z'), p.remove_section('z'), p.popitem()[0])
e = c.ConfigParser(interpolation=c.ExtendedInterpolation()); e.read_string('[a]\nx=1\ny=${x}${b:z}$$\n[b]\nz=${a:x}!\nbad=${c:q}\nbad2=${x\nbad3=$x\nbad4=${a:b:c}')
print(e['a']['y'], e['b']['z'])
for f in (lambda: e['b']['bad'], lambda: e['b']['bad2'], lambda: e['b']['bad3'], lambda: e['b']['bad4'], lambda: p['nope'], lambda: p.get('nope', 'x'), lambda: p.get('paths', 'nope'), lambda: p.add_section('paths'), lambda: p.add_section('DEFAULT'), lambda: p.add_section(5), lambda: p.set('paths', 'a', 5), lambda: p.set('paths', 'a', '%'), lambda: p.set('q', 'a', 'b'), lambda: p.getboolean('paths', 'num'), lambda: p.getint('paths', 'bin'), lambda: p.options('q'), lambda: p.items('q'), lambda: p.__delitem__('DEFAULT'), lambda: p['paths'].__delitem__('q'), lambda: c.ConfigParser(interpolation=5)):
    try:
        print(f())
    except Exception as x:
        print(type(x).__name__, repr(x), str(x), x.args)
for s in ('x=1', '[a]\nx=1\nx=2', '[a]\n[a]', '[a]\nfoo', '[a]\n=v', '[a]\nfoo\nbar baz\n', '[a]\nx=%(y)s', '[a]\nx=%(x)s', '[a]\nx=%z', '[a]\nx=%(y', '[]\nx=1', '[a]\n  x = 1\n  y = 2\n    z', '[a\nx=1'):
    q = c.ConfigParser()
    try:
        q.read_string(s); print(q.items('a'))
    except Exception as x:
        print(type(x).__name__, str(x), x.args)
n = c.ConfigParser(allow_no_value=True, delimiters=('=',), comment_prefixes=('//',), inline_comment_prefixes=('#',), strict=False, empty_lines_in_values=False)
n.read_string('[a]\nkey\nx=1 # c\n//z\nx = 2\n[a]\ny:z=3\nm=1\n 2\n\n 3=4\n'); print(dict(n['a'])); o = io.StringIO(); n.write(o); print(o.getvalue())
try:
    n.read_string('[a]\nkey\n  cont')
except c.MultilineContinuationError as x:
    print(x)
r = c.RawConfigParser({'d': 1}, default_section='common'); r.read_dict({'s': {'A': 1, 'b': None}}); print(r.items('s'), r.get('s', 'd'), r.default_section); r.optionxform = str; r.set('s', 'Caps', '%x'); print(r.options('s'))
v = c.ConfigParser(converters={'list': lambda s: s.split(',')}); v.read_string('[a]\nl=1,2'); print(v.getlist('a', 'l'), v['a'].getlist('l'), v['a'].getlist('zz', [0]), list(v.converters))
del v.converters['list']; print(hasattr(v, 'getlist'))
try:
    v.converters[''] = int
except ValueError as x:
    print(x)
u = c.ConfigParser(allow_unnamed_section=True); u.read_string('a=1\n[b]\nc=2'); print(u.sections(), u.get(c.UNNAMED_SECTION, 'a')); o = io.StringIO(); u.write(o); print(o.getvalue())
class MyP(c.ConfigParser):
    def optionxform(self, s): return s.upper()
m = MyP(); m.read_string('[a]\nfoo=1'); print(m.options('a'), m['a']['foo'], m.BOOLEAN_STATES['on'], c.DEFAULTSECT, c.MAX_INTERPOLATION_DEPTH)
print(p.read(['/nonexistent/file.ini']), c.__all__)
