# Dialects as objects, all settings, the words of the errors, every way to quote.
import csv, _csv, pickle, copy, io
D=_csv.Dialect
d=D()
print(D, D.__module__, type(csv.get_dialect('excel')) is D)
for a in ['delimiter','doublequote','escapechar','lineterminator','quotechar','quoting','skipinitialspace','strict','foo']:
    for f in (lambda: getattr(d,a), lambda: setattr(d,a,'x'), lambda: delattr(d,a)):
        try: print(a, repr(f()))
        except Exception as e: print(a, repr(e))
for f in (lambda: copy.copy(d), lambda: copy.deepcopy(d), lambda: pickle.dumps(d), lambda: pickle.dumps(csv.reader([])), lambda: pickle.dumps(csv.Error('x')),
  lambda: D(5), lambda: D('foo'), lambda: D(foo=1), lambda: D(1,2,3,4,5,6,7,8,9,10), lambda: D(None,','), lambda: D(delimiter=None), lambda: D(delimiter=''), lambda: D(delimiter='ab'), lambda: D(delimiter=4),
  lambda: D(quotechar=None), lambda: D(quotechar=None, quoting=0), lambda: D(quotechar=''), lambda: D(quotechar=5), lambda: D(escapechar='ab'), lambda: D(escapechar=b'a'),
  lambda: D(lineterminator=None), lambda: D(lineterminator=5), lambda: D(lineterminator=''), lambda: D(quoting='a'), lambda: D(quoting=True), lambda: D(quoting=6), lambda: D(quoting=-1), lambda: D(quoting=2**70),
  lambda: D(delimiter='\n'), lambda: D(delimiter='\r'), lambda: D(delimiter=' '), lambda: D(delimiter=' ', skipinitialspace=True), lambda: D(quotechar=' '), lambda: D(quotechar=' ', skipinitialspace=True), lambda: D(escapechar=' ', skipinitialspace=True),
  lambda: D(delimiter='"'), lambda: D(escapechar=','), lambda: D(escapechar='"'), lambda: D(lineterminator='abc', delimiter='b'), lambda: D(lineterminator='"'),
  lambda: D(doublequote=[]), lambda: D(strict='x').strict, lambda: D(D(strict=1)).strict, lambda: D('excel') is csv.get_dialect('excel'), lambda: D(csv.excel_tab).delimiter, lambda: D('unix').lineterminator,
  lambda: csv.register_dialect(5), lambda: csv.register_dialect('a', 'nope'), lambda: csv.register_dialect('a', 5), lambda: csv.register_dialect('a', delimiter='x', foo=1), lambda: csv.register_dialect(), lambda: csv.register_dialect('a','excel',1),
  lambda: csv.get_dialect('zz'), lambda: csv.get_dialect([]), lambda: csv.get_dialect(), lambda: csv.unregister_dialect('zz'), lambda: csv.unregister_dialect([]), lambda: csv.list_dialects(), lambda: csv.list_dialects(1),
  lambda: csv.get_dialect(name='excel').delimiter, lambda: csv.unregister_dialect(name='a'),
  lambda: csv.reader(), lambda: csv.reader(5), lambda: csv.reader([], 'nope'), lambda: csv.reader([], foo=1), lambda: csv.reader([], 1, 2), lambda: csv.writer(), lambda: csv.writer(5), lambda: csv.writer(io.StringIO(), delimiter=5),
  lambda: csv.field_size_limit('a'), lambda: csv.field_size_limit(1,2), lambda: csv.field_size_limit(2**70), lambda: csv.field_size_limit(new_limit=5), lambda: csv.field_size_limit(131072),
  lambda: csv.__version__, lambda: [n for n in dir(_csv) if not n.startswith('__')], lambda: csv.reader.__module__, lambda: csv.Error.__module__, lambda: type(csv.reader([])), lambda: type(csv.writer(io.StringIO())), lambda: _csv.Reader, lambda: _csv.Writer, lambda: _csv.Reader(), lambda: _csv._dialects,
  lambda: type('X', (D,), {}), lambda: csv.Dialect(), lambda: csv.excel(), lambda: list(csv.reader(['1\\.5,\\.5,.5'], quoting=2, escapechar='\\')),
  lambda: list(csv.reader(['a,\\"b'], quoting=2, escapechar='\\')), lambda: list(csv.reader(['\\a,b', '"a"\\b,1'], quoting=3, escapechar='\\')),
  lambda: list(csv.reader(['"1",2,\\3,"4"5'], quoting=2, escapechar='\\')), lambda: list(csv.reader([',,"",\\,'], quoting=5, escapechar='\\')), lambda: list(csv.reader([',1,"",\\'], quoting=4, escapechar='\\')),
  lambda: list(csv.reader(['a\\'], escapechar='\\')), lambda: list(csv.reader(['a\\'], escapechar='\\', strict=True)), lambda: list(csv.reader(['"a\\'], escapechar='\\')), lambda: list(csv.reader(['"a\\', 'b"'], escapechar='\\')),
  lambda: list(csv.reader(['\\\n', 'b'], escapechar='\\')), lambda: list(csv.reader(['a\x00b'])), lambda: list(csv.reader([b'a'])), lambda: list(csv.reader(['a\rb'])), lambda: list(csv.reader(['\r\na'])), lambda: list(csv.reader(['"a'], strict=True)), lambda: list(csv.reader(['"a"b'], strict=True)),
  ):
    try: print(repr(f()).split(' at 0x')[0])
    except BaseException as e: print(repr(e))
def w(rows, **k):
    f=io.StringIO()
    try:
        for r in rows: csv.writer(f, **k).writerow(r)
        return repr(f.getvalue())
    except Exception as e: return repr(e)
for q in range(6):
    for row in ([''], [None], [None, ''], ['', None], ['a b', 1, 2.5, None, True], ['a"b', "c,d", "e\nf", "\\"], [1j, b'x'], [], ['"'], ["'"], [' '], [float('inf'), 10**30]):
        for k in ({}, {'escapechar':'\\'}, {'doublequote':False,'escapechar':'\\'}, {'delimiter':' ','skipinitialspace':True}, {'quotechar':"'", 'lineterminator':'!'}, {'quotechar':None, 'escapechar':'\\'}):
            print(q, row, k, w([row], quoting=q, **k))
class S(str): pass
class F(float):
    def __str__(self): return 'eff'
    def __repr__(self): return 'reff'
class I(int):
    def __str__(self): return 'eye'
for q in range(6): print(w([[S('a'), F(1), I(2)]], quoting=q))
