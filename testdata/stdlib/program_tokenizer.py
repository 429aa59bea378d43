import re, ast, operator, math, collections, enum, dataclasses, sys, string, functools, codecs, unicodedata, textwrap, itertools, struct, io, shlex
sc = re.Scanner([(r'\d+\.\d*(?:[eE][+-]?\d+)?', lambda s, t: ('FLOAT', float(t))), (r'\d+', lambda s, t: ('INT', int(t))), (r'[A-Za-z_]\w*', lambda s, t: ('ID', t)), (r'\*\*|[-+*/%()=<>,]', lambda s, t: ('OP', t)), (r'"(?:[^"\\]|\\.)*"', lambda s, t: ('STR', ast.literal_eval(t), s.match.span())), (r'\s+', None)])
for src in ('x = 3.5e2*(y2 + 42) ** -z', 'say("a\\"b\\n", 1)', 'a $ b', '', '   '): print(sc.scan(src))
class Kind(enum.Enum):
    NUM = r'\d+(?:\.\d+)?'; NAME = r'[^\W\d]\w*'; OP = r'[-+*/^()=,!]'; WS = r'[ \t]+'; BAD = r'.'
LEX = re.compile('|'.join(f'(?P<{k.name}>{k.value})' for k in Kind))
Tok = collections.namedtuple('Tok', 'kind text pos')
def lex(s):
    for m in LEX.finditer(s):
        k = Kind[m.lastgroup]
        if k is Kind.BAD: raise SyntaxError(f'bad character {m[0]!r} (U+{ord(m[0]):04X} {unicodedata.name(m[0], "?")})', ('<expr>', 1, m.start() + 1, s))
        if k is not Kind.WS: yield Tok(k, m[0], m.start())
    yield Tok(None, '', len(s))
BIN = {'+': (10, operator.add), '-': (10, operator.sub), '*': (20, operator.mul), '/': (20, operator.truediv), '^': (30, operator.pow)}
class Parser:
    def __init__(self, s): self.t = list(lex(s)); self.i = 0; self.env = {'pi': math.pi, 'sqrt': math.sqrt, 'max': max}
    @property
    def cur(self): return self.t[self.i]
    def eat(self, text=None):
        t = self.cur
        if text is not None and t.text != text: raise SyntaxError(f'expected {text!r} at {t.pos}, got {t.text or "end"!r}')
        self.i += 1; return t
    def expr(self, bp=0):
        t = self.eat()
        match t:
            case Tok(Kind.NUM, x): left = float(x) if '.' in x else int(x)
            case Tok(Kind.NAME, n) if self.cur.text == '(':
                self.eat('('); a = [self.expr()]
                while self.cur.text == ',': self.eat(); a.append(self.expr())
                self.eat(')'); left = self.env[n](*a)
            case Tok(Kind.NAME, n): left = self.env[n]
            case Tok(text='('): left = self.expr(); self.eat(')')
            case Tok(text='-'): left = -self.expr(25)
            case Tok(kind=None, pos=p): raise SyntaxError(f'unexpected end at {p}')
            case _: raise SyntaxError(f'unexpected {t.text!r} at {t.pos}')
        while self.cur.text in BIN and BIN[self.cur.text][0] > bp:
            p, f = BIN[self.eat().text]; left = f(left, self.expr(p - (f is operator.pow)))
        if self.cur.text == '!': self.eat(); left = math.factorial(left)
        return left
    def parse(self):
        v = self.expr()
        if self.cur.kind is not None: raise SyntaxError(f'trailing {self.cur.text!r}')
        return v
for s in ('1 + 2*3', '2^3^2', '-2^2', '(1+2)*3/4', 'sqrt(16) + max(1, 5, 3)', '5!', '1 +', '(1', '1 2', 'é$', 'foo', '1/0', '3.5!', '٣ + 1', 'max()', '2 ^ 0.5', '-(-3)!'):
    try: print(s, '=', Parser(s).parse())
    except Exception as e: print(s, '->', type(e).__name__, e, getattr(e, 'offset', ''))
for p, s in ((r'(?P<y>\d{4})-(?P<m>\d\d)', 'on 2024-05 and 1999-12'), (r'(a)|(b)|(?P<c>c)', 'abcab'), (r'(?i)straße', 'STRASSE Straße'), (r'\b\w', 'héllo wörld'), (r'(?<=\$)\d+(?!\d|\.)', '$12 $13.5 $7'), (r'(?:(?<q>x)|y)(?(1)z|w)' if 0 else r'(?:(x)|y)(?(1)z|w)', 'xz yw xw'), (r'(\w)\1', 'aabbcd'), (r'a*+b', 'aaab'), (r'(?>a+)ab', 'aaab'), (r'^.*$', 'l1\nl2\n'), (r'(?ms)^l.$', 'l1\nl2'), (r'[^\S\n]+', 'a \t\nb'), (r'x{2,3}?', 'xxxxx'), (r'', 'ab'), (r'(?a:\w+)é', 'abé'), (r'\A\d\Z', '5\n'), (r'[\d-]+', '12-3'), (r'(?x) a b # c', 'ab')):
    print(p, [(m.span(), m.groups(), m.groupdict(), m.lastindex) for m in re.finditer(p, s)], re.split(p, s), re.sub(p, r'<\g<0>>', s))
for p in ('(', 'a**', '[b-a]', '(?P<1>x)', r'\1', '(?P<a>x)(?P<a>y)', '(?<=a*)b', '*a', 'a{2,1}', r'\q', '[a', '(?z)', r'(?P=n)', 'a)', r'(?(2)a)', '(?i', r'\N{nope}', '(?P<n', 'x(?i)', r'[\w-z]', '(?<n>x)', r'\u12', 'a{99999999999}', '(?#', '[]', r'\8'):
    try: print(p, re.compile(p))
    except re.error as e: print(repr(p), '|', e, '|', e.pos, e.lineno, e.colno)
    except Exception as e: print(repr(p), type(e).__name__, e)
m = re.match(r'(?P<a>\w+) (?P<b>\w+)?(x)?', 'hello '); print(m, m['a'], m[2], m.groups('-'), m.groupdict('?'), m.start('b'), m.span(3), m.expand(r'[\1|\g<b>]'), m.re.groupindex, m.regs, m.lastgroup, m.pos, m.endpos, m.string, bool(m), re.purge())
for f in (lambda: m['zz'], lambda: m.group(9), lambda: re.sub('a', r'\2', 'a'), lambda: re.sub('(a)', r'\g<x', 'a'), lambda: re.compile('a').sub(3, 'a'), lambda: re.match('a', b'a'), lambda: re.escape('a.b*c d-é\n'), lambda: re.subn('a', lambda m: m[0].upper() * 2, 'banana', count=2), lambda: re.sub('(?P<n>a)', r'\g<n>\g<1>\n\\', 'a'), lambda: re.compile('a', re.I | re.X) == re.compile('a', re.X | re.I), lambda: re.compile(b'a', re.U), lambda: re.fullmatch('a|ab', 'ab'), lambda: re.compile('x', re.DEBUG and 0).flags, lambda: re.split('(,)|;', 'a,b;c', maxsplit=1), lambda: re.RegexFlag(10), lambda: re.findall(r'(?P<k>\w)=(\d)', 'a=1 b=2'), lambda: re.template):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
# n: ''.join(itertools.chain.from_iterable(s * c for s, c in ((s, (n := (n - v * (c := n // v))) * 0 + c) for v, s in ((1000, 'M'), (900, 'CM'), (500, 'D'), (400, 'CD'), (100, 'C'), (90, 'XC'), (50, 'L'), (40, 'XL'), (10, 'X'), (9, 'IX'), (5, 'V'), (4, 'IV'), (1, 'I'))))) if 0 else n
md = '# T\n\nSome *em* and **strong** `code <b>` [l](http://x?a=1&b=2).\n\n- a\n- b\n\n1. x\n'
import html
def inline(s): return functools.reduce(lambda s, pr: re.sub(*pr, s), [(r'`([^`]+)`', r'<code>\1</code>'), (r'\*\*(.+?)\*\*', r'<b>\1</b>'), (r'\*(.+?)\*', r'<i>\1</i>'), (r'\[([^\]]+)\]\(([^)]+)\)', r'<a href="\2">\1</a>')], html.escape(s))
for blk in re.split(r'\n{2,}', md.strip()):
    if m := re.match(r'(#+) (.*)', blk): print(f'<h{len(m[1])}>{inline(m[2])}</h{len(m[1])}>')
    elif re.match(r'[-*] ', blk): print('<ul>' + ''.join(f'<li>{inline(i)}</li>' for i in re.findall(r'^[-*] (.*)$', blk, re.M)) + '</ul>')
    else: print(f'<p>{inline(blk)}</p>')
