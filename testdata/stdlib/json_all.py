import json, math
from collections import OrderedDict, namedtuple
BAD = ['', ' ', '{', '[', '[1', '[1,', '[1,]', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{a:1}', "{'a':1}", '{"a" 1}', '[1 2]', 'nul', 'tru', '01', '1.', '.5', '-', '+1', '1e', '"abc', '"\\x"', '"\\u12"', '"\\u12g4"', '"\\ud800\\u12"', '"a\nb"', '"\x00"', '[1]]', 'NaN1', 'Infinit', '-Infinity', 'nan', '\ufeff[]', '1 2', '{"a":}', '[,]', '"\\', '"\\u', '{"a":1 "b":2}', '[\n1,\n\n}', 'é', '{"é": x}', '{"a":{"b":[1,2,{"c":}]}}', '"\\ud83d\\ude00x', '"\\', '\\', '[1,,2]', '{,}', '{"a":1,,}', '[nul]', '"\\u1234', '"\\uD83D\\u', '"\\uD83D\\uDE0"', '[-]', '[1.2.3]', '1e5x', '[tru]']
for b in BAD:
    try: print(repr(b), json.loads(b))
    except json.JSONDecodeError as e: print(repr(b), '->', e, '|', e.msg, e.pos, e.lineno, e.colno, e.doc == b)
    except Exception as e: print(repr(b), '->', type(e).__name__, e)
for g in ['[1, 2.5, -0, -0.0, 1e3, 1E-2, 12345678901234567890123, true, false, null, "x"]', ' {"a": {"b": [ ] } } ', '"\\u00e9\\ud83d\\ude00\\ud800 \\n\\/\\b"', '{"a":1,"a":2}', '[[[]]]', '1e400', '-1e400', '123', '"\\u0000"', 'NaN', '[Infinity,-Infinity]', '0', '-1', '1.0E+2', '{"":""}']:
    print(ascii(json.loads(g)))
print(json.loads(b'{"a": "\xc3\xa9"}'), json.loads('[1]'.encode('utf-16')), json.loads(bytearray(b'5')), json.loads('[1]'.encode('utf-32-le')))
print(json.loads('{"a":1,"b":[{"c":2}]}', object_hook=lambda d: sorted(d.items())), json.loads('{"a":1,"b":2}', object_pairs_hook=OrderedDict), json.loads('[1.5,2,NaN]', parse_float=str, parse_int=lambda s: s*2, parse_constant=lambda c: 'C'+c))
print(json.loads('"a\nb"', strict=False), json.loads('[1]', cls=json.JSONDecoder))
for bad in (5, None, [1]):
    try: json.loads(bad)
    except TypeError as e: print(e)
d = {'b': [1, 2.0, None, True], 'a': {'x': 'é"\\\n\t\x01\x7f\u2028😀'}, 3: 4, 2.5: 1, None: 0, True: 2}
print(json.dumps(d)); print(json.dumps(d, ensure_ascii=False)); print(json.dumps(d, indent=2)); print(json.dumps(d, separators=(',', ':')))
print(json.dumps({'b': 1, 'a': 2}, sort_keys=True, indent='--'), json.dumps([], indent=3), json.dumps({'a': []}, indent=0), json.dumps([[1], {}], indent=-1), json.dumps([1, (2, 3)], indent=True))
print(json.dumps([float('nan'), float('inf'), -float('inf'), 1e100, 1e-7, 0.1, 1/3, 123456789.123, 1e16, -0.0]))
P = namedtuple('P', 'x y')
class S(str): pass
class I(int):
    def __repr__(self): return 'I!'
class F(float):
    def __repr__(self): return 'F!'
class L(list):
    def __iter__(self): return iter([9, 8])
class D(dict):
    def items(self): return [('k', 'v')]
print(json.dumps([P(1, 2), S('s'), I(5), F(2.5), L([1]), D(a=1), D(), L(), 10**30]), json.dumps({S('k'): 1, I(3): 2, F(1.5): 3}))
class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, (set, frozenset)): return sorted(o)
        if isinstance(o, complex): return [o.real, o.imag]
        return super().default(o)
print(json.dumps({'s': {3, 1, 2}, 'c': 1+2j}, cls=E), E().encode({1}), json.dumps({1}, default=list))
try: json.dumps(object, cls=E)
except TypeError as e: print(e)
class W:
    def __init__(self): self.b = []
    def write(self, s): self.b.append(s)
w = W(); json.dump({'a': [1, {'b': None}]}, w); print(''.join(w.b))
w = W(); json.dump([1, 2], w, indent=1); print(''.join(w.b))
print(list(E(indent=2).iterencode([{1}, {'a': {2}}])), ''.join(json.JSONEncoder(sort_keys=True, skipkeys=True).iterencode({'b': (), 'a': {(1,): 2}})))
print(json.JSONDecoder().raw_decode('[1] xyz'), json.JSONDecoder().raw_decode('x 5', 2))
for a in (lambda: json.JSONDecoder().raw_decode('x'), lambda: json.JSONDecoder().raw_decode('x', 5), lambda: json.JSONDecoder().raw_decode('[1]', -1), lambda: json.dumps({1: 2}, foo=3), lambda: json.loads('1', foo=3), lambda: json.dumps(), lambda: json.dumps(1, 2), lambda: json.loads('1'*5000), lambda: json.dumps({b'a': 1}), lambda: json.dumps(b'a'), lambda: json.dumps([1], separators=(1, 2)), lambda: json.dumps({'a': {1: {(): 1}}}, sort_keys=True)):
    try: print(a())
    except Exception as e: print(type(e).__name__, e)
e = json.JSONDecodeError('m', 'a\nb', 2)
print(repr(e), e.__reduce__(), isinstance(e, ValueError), json.decoder.JSONDecodeError is json.JSONDecodeError, json.JSONDecodeError.__module__, json.JSONEncoder.__module__)
print(json.encoder.encode_basestring_ascii('é"'), json.encoder.encode_basestring('é"'), json.decoder.scanstring('abc"d', 0), json.decoder.scanstring('"x\\n"', 1))
x = {}; x['a'] = [x]
for k in ({}, {'indent': 1}):
    try: json.dumps(x, **k)
    except ValueError as e: print(e)
class C: pass
def dflt(o): return {'n': o.n}
c = C(); c.n = c
try: json.dumps(c, default=dflt)
except ValueError as e: print(e)
print(json.dumps("\ud800"), json.dumps("a" * 10), json.dumps(""), json.dumps(None), json.dumps(True), json.dumps(10**20), json.dumps(-5))
print(json.detect_encoding(b'\xff\xfe1\0'), json.__all__)
