import re
print(re.findall(r'\w+', 'hello wörld foo_1 2'))
m = re.match(r'(?P<a>\d+)-(?P<b>\w*)', '12-abc!')
print(m, m.groups(), m.groupdict(), m.span('b'), m.lastindex, m.lastgroup, m.regs, m[0], m['a'], m.pos, m.endpos, m.re, m.string)
print(re.sub(r'(a)(b)?', r'<\1|\2>', 'abaab'))
print(re.sub('x*', '-', 'abxd'))
print(re.split(r'(\W)', 'a,b;c'))
print(re.split(r'x*', 'axbc'))
print(re.I|re.M, repr(re.I), re.I in (re.I|re.M), re.compile('a', re.I|re.X).flags, re.RegexFlag(0), ~re.I, re.I & re.M, list(re.RegexFlag), re.A.name, re.S.value)
print(re.compile('a', re.I|re.M), re.compile(b'a\n', re.A))
for p in ['(', ')', '[', 'a**', '*', '(?P<1>a)', '(?P<a>a)(?P<a>b)', '(?<=a*)b', r'\1', r'(a\1)', '(?z)', 'a(?i)b', r'[z-a]', r'\q', '(?P=x)', '(?(1)a|b|c)', '(?(2)a)', 'a{3,2}', '(?i', '(?#', r'\x4', r'[\d-z]', '(?<a', 'x\n(', '(?P>', '(?P<a', r'\N{foo}', r'\777', '(?-i', '(?i-', '(?L)a', '(?au)a','(?i-i:a)', '(?-a:x)', 'a\\', '[a', '[]', '(?:', '(?=', '(?<=', 'a{99999999999}', '(?(a)b)', '(?()b)', '(?(0)b)', '(?', '(?\\q)', '(?P\\q)', '(?<\\q)', '?', '+a', '^*', 'a|*', '(?P<é>a)', '(?iq)', '(?i!)']:
    try:
        print(p, re.compile(p))
    except re.error as e:
        print(repr(p), '->', e, e.msg, e.pos, e.lineno, e.colno, e.pattern == p)
    except Exception as e:
        print(repr(p), '->', type(e), e)
for t in [r'\g<1>', r'\g<x>', r'\g<', r'\g<2>', r'\2', r'\q', r'\g<1', r'\g', r'\400', r'\08', r'\g<0>', r'\n\t\\', r'\.', r'\g<>', r'\g<-1>',r'\g<a b>', '\\']:
    try:
        print(t, re.sub('(a)', t, 'bab'))
    except Exception as e:
        print(repr(t), '->', type(e).__name__, e)
print([m.span() for m in re.finditer(r'\b', 'foo bar')])
print(re.escape('a.b*c\n é'), re.escape(b'a.b'))
print(re.fullmatch('a|ab', 'ab'), re.match('a|ab', 'ab').end())
print(re.findall(r'(\d)(\w)?', '1a2'), re.findall('(a)|b', 'ab'))
print(re.sub('a', lambda m: m[0].upper(), 'banana', count=2))
print(re.subn(b'a', b'x', b'banana'))
p = re.compile('a(b)?')
print(p == re.compile('a(b)?'), hash(p) == hash(re.compile('a(b)?')), p.groupindex, p.groups)
s = re.compile(r'\d').scanner('1a2')
print(s.match(), s.match(), s.search())
sc = re.Scanner([(r'\d+', lambda s, t: int(t)), (r'\w+', lambda s, t: t), (r'\s+', None)])
print(sc.scan('abc 12 d !'))
print(re.match('a', 'a').expand('x'), re.match('(a)', 'a').expand(r'\1\g<1>'))
for f in [lambda: re.match('a'), lambda: re.match('a', 1), lambda: re.match(b'a', 'a'), lambda: re.match('a', b'a'), lambda: re.compile(1), lambda: re.compile(re.compile('a'), re.I), lambda: m.group(5), lambda: m.group('zz'), lambda: re.sub('a', 1, 'a'), lambda: re.sub('a', lambda m: 1, 'ba'), lambda: re.compile('a', re.L), lambda: re.compile(b'a', re.U), lambda: re.compile('a', re.A|re.U), lambda: re.sub('a','b'), lambda: m.group(1.5), lambda: re.Pattern(), lambda: re.sub('a', b'b', 'a'), lambda:re.foo]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
