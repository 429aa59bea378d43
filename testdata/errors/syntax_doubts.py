# SyntaxWarnings: what is doubtful, in which order, and as errors.
import warnings
def t(src, mode='exec'):
    print(repr(src))
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        try: compile(src, 'fn', mode)
        except SyntaxError as e: print('  E', e)
    for x in w: print('  ', x.message, x.category.__name__, x.lineno, x.filename)
    if not w: return
    with warnings.catch_warnings():
        warnings.simplefilter('error')
        try: compile(src, 'fn', mode)
        except SyntaxError as e: print('  E', e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text, e.filename)
for s in '''x is 1|1 is x|x is not 'a'|x is ()|x is (1,2)|x is (1,y)|x is []|x is -1|x is not -1.5|x is True|x is None|x is ...|x is 1+1|x is 'a'*3|x is __debug__|x is not 1j|x is b''|x is f''|x is f'{y}'|x is 'a' 'b'|1 is 1|1 is 2 is 3|x is y is 1|x == 1 is y|x < 1 is not 2|x is (not 1)|x is ~1|x is {}|x is lambda: 1|x is +1|'a' is not None|None is 1
assert (x, 1)|assert ()|assert (1,)|assert (x)|assert (x, 'm'), 'y'|assert [1]|assert 1, 2
1()|'a'()|(1,2)()|[]()|[1 for x in y]()|{}()|{1:2}()|{1}()|{x for x in y}()|{x:x for x in y}()|(x for x in y)()|f''()|f'{x}'()|(lambda: 1)()|None()|...()|1.5()|1j()|b'a'()|True()|-1()|(-1)()|x()|(1+1)()|''.x()|("a" "b")(1)
1[0]|'a'[0]|(1,2)[0]|[][0]|{1}[0]|{}[0]|(x for x in y)[0]|(lambda: 1)[0]|None[0]|...[0]|1.5[0]|b'a'[0]|True[0]|f''[0]|{x for x in y}[0]|[x for x in y][0]|[1]['a']|[1][1.5]|[1][1,2]|[1][()]|[1][None]|[1][True]|[1][...]|[1][x]|[1][1:2]|[1][[1]]|[1][{}]|[1][lambda: 1]|'abc'['a']|'abc'[f'']|b'abc'['a']|(1,2)['a']|(x,)[1.5]|[1 for x in y]['a']|f'{x}'['a']|f'a'[1.5]|[1][-1]|[1][-1.5]|[1][1+1.5]|1[0] = 2|del 1[0]|[1]['a'] = 2|[1]['a'] += 2|1[0][1]|(1+1)[0]|[1]['a':2]|{1:2}['a']|[1][(x for x in y)]|[1][{1}]|[1][1j]|[1][b'']
try:
  pass
finally:
  x is 1
while x is 1: pass
if 0: x is 1
def f(a=1 is 1, *, b: 2 is 2 = 3 is 3) -> 4 is 4: return 5 is 5
@(1 is 1)
class C(2 is 2):
  x: 3 is 3 = 4 is 4
[x is 1 for y is 2 in z if 3 is 3]|[x is 1 for y in (2 is 2) if 3 is 3]
lambda x=1 is 1: 2 is 2
f'{1 is 1}'|f'{x is 1!r:{2 is 2}}'
with 1 is 1 as x, 2 is 2: 3 is 3
for x in 1 is 1: 2 is 2
x = 1 is 1|x += 1 is 1|return_ = (yield)|del x[1 is 1]|raise 1 is 1 from 2 is 2
match 1 is 1:
  case x if 2 is 2: 3 is 3
"\\d"|"\\d\\e"|b"\\z"|"\\400"|b"\\400"|f"\\d"|f"\\d{x}\\e"|"\\
"|"""\\
\\d"""|rb"\\d"|u"\\d"|"\\é"|"\\8"|"\\N"|1if 1else 2|0xfor x|1or 2|1jand 2|0b1in x|0o7if 1else 2|1_0not in x|x is 1; "\\d"|"\\d"; x = = 2|x is 1; x = = 2|"\\d"; return'''.replace('\n  ','\x00').split('\n'):
    s=s.replace('\x00','\n  ')
    for q in ([s] if '\n' in s and '|' not in s else s.split('|')):
        t(q)
t('1 is 1','eval'); t(' 1 is 1','eval'); t('"\\d"','eval')
t("""try:
  pass
finally:
  x is 1
""")
t("""def f():
  try:
    return
  finally:
    x is 1
""")
t("""for i in x:
  try:
    if i: continue
    break
  except E:
    1()
  else:
    2()
  finally:
    x is 1
""")
t("""try: x is 3
except* (1 is 1): x is 2
""")
t("""match x is 1:
  case 1 if 2 is 2: 3 is 3
""")
t("""@(1 is 1)
class C(2 is 2, a=9 is 9):
  x: 3 is 3 = 4 is 4
  y: 5 is 5
""")
