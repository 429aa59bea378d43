import tomllib, io
DOC = '''
title = "TOML \\u00e9\\n" # c
[owner]
name = 'Tom'
dob = 1979-05-27T07:32:00-08:00
ld = 1979-05-27
lt = 07:32:00.5
ldt = 1979-05-27 07:32:00
z = 1979-05-27T07:32:00Z
[database]
ports = [ 8000, 8001,
  8002, ] # x
data = [ ["delta", "phi"], [3.14] ]
temp = { cpu = 79.5, case.x = 72.0 }
a.b.c = 1
a.b.d = 0xFF
"quoted key" = 1_000
neg = -17
inf = -inf
nan = nan
e = 1e10
o = 0o17
bin = 0b11
multi = """
Line1
  Line2 \\
    joined"""
lit = \'\'\'
raw \\n\'\'\'
q = """"a""b""""
[[products]]
n = 1
[[products]]
[products.sub]
x = true
[[products.list]]
y = false
[servers."α"]
'''
print(tomllib.loads(DOC)); print(tomllib.load(io.BytesIO(b'a = 1\r\nb = "x"')), tomllib.loads(''), tomllib.loads('a=1.5', parse_float=str))
BAD = ['a', 'a =', 'a = 1 b = 2', '[a', '[a]\n[a]', 'a=1\na=2', '[[a]', 'a = "x', "a = 'x", 'a = "\\q"', 'a = "\\u12"', 'a = "\\ud800"', 'a = [1', 'a = {b=1', 'a = {b=1,b=2}', 'a = {b=1,}', '= 1', 'a = 1979-13-01', 'a = 1979-02-30', 'a.b = 1\n[a]', '[a]\nb.c=1\n[a.b]', 'a = {x=1}\na.y=2', 'a = {x=1}\n[a.y]', 'a = [1]\n[[a]]', 'a=1\n[a.b]', '[a.b]\n[a]\nb=1', 'a = tru', 'a = 01', 'a = 1__0', 'a = "a\nb"', '# \x01', 'a = \x01', '"""a""" = 1', '!', '[a]]', 'a = """x', "a = '''x", 'a = "\x00"', 'a = "\\', '[ ]', '[a.]', 'a..b=1', 'a = +inf x', '[[a]]\n[a]', '[a]\n[[a]]', 'a = {b = [1], b.c = 2}', 'é = 1', 'a = 1e', 'a = .5', 'a = """\\ x"""']
for b in BAD:
    try:
        print(repr(b), tomllib.loads(b))
    except tomllib.TOMLDecodeError as e:
        print(repr(b), e)
for f in (lambda: tomllib.loads(b'a=1'), lambda: tomllib.load(io.StringIO('a=1')), lambda: tomllib.loads('a=1.0', parse_float=lambda s: [])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
