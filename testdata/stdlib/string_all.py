import string
print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.printable), repr(string.whitespace))
print(string.capwords('hello  wOrld  foo'), string.capwords('a-b-c', '-'), repr(string.capwords('  x  y ')), repr(string.capwords(' x y ', ' ')))
t = string.Template('$who likes ${what}s $$5 $a_b1')
print(t.substitute(who='tim', what='kung', a_b1=3), t.safe_substitute(who='x'), t.get_identifiers(), t.is_valid(), t.template)
print(t.substitute({'who': 1, 'what': 2, 'a_b1': 4}, who=9))
for bad in ('$', 'x\n$ y', '${', '${1}', '$1', '${a b}', 'a $é'):
    u = string.Template(bad)
    for f in (u.substitute, u.safe_substitute, u.is_valid, u.get_identifiers):
        try:
            print(repr(bad), f())
        except (ValueError, KeyError) as e:
            print(repr(bad), type(e).__name__, e)
try:
    string.Template('$x').substitute()
except KeyError as e:
    print('KeyError', e)
class P(string.Template):
    delimiter = '%'
    idpattern = '[a-z]+'
print(P('%abc %% $x %{q}').substitute(abc=1, q=2), P.pattern.groupindex)
class B(string.Template):
    braceidpattern = r'[a-z.]+'
print(B('${a.b} $a').substitute({'a.b': 1, 'a': 2}))
class Q(string.Template):
    pattern = r'(?P<escaped>@@)|@(?P<named>\w+)|@<(?P<braced>\w+)>|(?P<invalid>@)'
print(Q('@x @@ @<y>').substitute(x=1, y=2))
f = string.Formatter()
print(f.format('{0} {a!r:>10} {b[0].real:{w}d} {{}}', 1, a='x', b=[5], w=6), f.format('{}-{}', 1, 2), f.vformat('{x}', (), {'x': 1}))
print(list(f.parse('a{b!r:c{d}}e{{f}}{}')), f.get_field('a.b[c]', (), {'a': type('A', (), {'b': {'c': 7}})}))
class D(string.Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, '?') if isinstance(key, str) else super().get_value(key, args, kwargs)
    def check_unused_args(self, used, args, kwargs):
        print('used', sorted(map(str, used)))
    def convert_field(self, value, conversion):
        return value.upper() if conversion == 'u' else super().convert_field(value, conversion)
print(D().format('{a} {0} {b!u}', 5, b='low'))
for fn in (lambda: f.format('{} {0}', 1), lambda: f.format('{0} {}', 1), lambda: f.format('{a!x}', a=1), lambda: f.format('{', 1), lambda: f.format('}'), lambda: f.format('{x}'), lambda: f.format('{0}'), lambda: f.format('{0:{0:{0:{0}}}}', 1), lambda: f.format('{a.b}', a=1), lambda: f.format('{0[}', [1]), lambda: f.format()):
    try:
        print(fn())
    except Exception as e:
        print(type(e).__name__, e)
print(string.__all__)
