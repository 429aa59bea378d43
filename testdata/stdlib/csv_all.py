import csv
class W:
    def __init__(self): self.b = []
    def write(self, s): self.b.append(s); return len(s)
def w(rows, **k):
    o = W(); c = csv.writer(o, **k)
    for r in rows:
        try: print(c.writerow(r), end=' ')
        except Exception as e: print(type(e).__name__, e, end=' ')
    print(repr(''.join(o.b)))
ROWS = [['a', 'b c', 'd,e'], ['q"t', 'x\ny', ''], [1, 2.5, None], [''], [], [None], ["it's", ' lead', 'a\rb'], ('t', True), 'str', {'k': 1}]
for k in ({}, {'quoting': csv.QUOTE_ALL}, {'quoting': csv.QUOTE_NONNUMERIC}, {'quoting': csv.QUOTE_NONE, 'escapechar': '\\'}, {'quoting': csv.QUOTE_NONE}, {'quoting': csv.QUOTE_STRINGS}, {'quoting': csv.QUOTE_NOTNULL}, {'delimiter': ';', 'quotechar': "'"}, {'doublequote': False, 'escapechar': '\\'}, {'doublequote': False}, {'lineterminator': '\n'}, {'dialect': 'excel-tab'}, {'dialect': 'unix'}, {'delimiter': ' ', 'skipinitialspace': True}, {'quotechar': None, 'quoting': csv.QUOTE_NONE, 'escapechar': '!'}, {'escapechar': '\\'}):
    print(k, end=' '); w(ROWS, **k)
w([5]); w([[object]]) if False else None
def r(lines, **k):
    try:
        rd = csv.reader(lines, **k); out = list(rd); print(out, rd.line_num)
    except Exception as e: print(type(e).__name__, e)
LINES = ['a,b,c', '"x, y","z ""q""",w', '', ' a , "b" ,c', '1,2.5,"3"', 'a,"b\n', 'c",d', 'x\\,y,"a\\"b"', "'a,b',c", 'a"b,c"', '"a"b,c', ',', 'a,', '"",""', 'a\r\n', 'tail,\n', '"unterminated']
for k in ({}, {'quoting': csv.QUOTE_NONE}, {'delimiter': ';'}, {'quotechar': "'"}, {'escapechar': '\\'}, {'doublequote': False, 'escapechar': '\\'}, {'skipinitialspace': True}, {'strict': True}, {'dialect': 'excel-tab'}):
    print(k); r(LINES, **k)
    for l in LINES: r([l], **k)
for k in (csv.QUOTE_NONNUMERIC, csv.QUOTE_STRINGS, csv.QUOTE_NOTNULL, csv.QUOTE_ALL):
    r(['1,"2",3.5', ',"",'], quoting=k); r(['a,1'], quoting=k)
r(['a\rb']); r([b'a']); r(['a,b\nc']); r('ab\n'); r([1]); r(5); r(['é,ü,\u4e2d']); r(['a\x00b'])
for k in ({'delimiter': ''}, {'delimiter': 'ab'}, {'delimiter': 5}, {'quotechar': 'ab'}, {'quoting': 9}, {'quoting': 'x'}, {'lineterminator': 5}, {'foo': 1}, {'dialect': 'nope'}, {'quotechar': ''}, {'escapechar': 'xx'}, {'quotechar': None}, {'delimiter': '\n'}, {'delimiter': ',', 'quotechar': ','}, {'escapechar': ' ', 'skipinitialspace': True}, {'delimiter': None}, {'lineterminator': None}):
    try: print(k, list(csv.reader(['a'], **k)))
    except Exception as e: print(k, type(e).__name__, e)
class D(csv.Dialect):
    delimiter = '|'; quotechar = '!'; quoting = csv.QUOTE_MINIMAL; lineterminator = '\n'; doublequote = True; skipinitialspace = False
csv.register_dialect('pipe', D); csv.register_dialect('semi', delimiter=';')
print(csv.list_dialects(), list(csv.reader(['a|!b|c!'], 'pipe')), list(csv.reader(['a;b'], dialect='semi')), csv.get_dialect('pipe').delimiter, list(csv.reader(['a|b'], D())), list(csv.reader(['a|b'], D)))
csv.unregister_dialect('pipe')
for f in (lambda: csv.get_dialect('pipe'), lambda: csv.unregister_dialect('pipe'), lambda: csv.register_dialect(5), lambda: csv.writer(5), lambda: csv.Dialect(), lambda: csv.DictWriter(W(), ['a'], extrasaction='x'), lambda: csv.DictWriter(W(), ['a']).writerow({'b': 1})):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(list(csv.DictReader(['a,b', '1,2', '', '3', '4,5,6'], restkey='rest', restval='?')), csv.DictReader(['x,y']).fieldnames, list(csv.DictReader(['1,2'], ['p', 'q'])))
o = W(); d = csv.DictWriter(o, ['a', 'b'], restval='-', extrasaction='ignore'); d.writeheader(); d.writerow({'a': 1, 'c': 2}); d.writerows([{'b': 3}, {'a': 'x,y', 'b': None}]); print(o.b)
print(csv.field_size_limit(), csv.field_size_limit(5), csv.field_size_limit()); r(['abcdefgh,i']); csv.field_size_limit(131072)
s = csv.Sniffer()
for t in ('a,b,c\n1,2,3\n4,5,6\n', 'a;b;c\n1;2;3\n', "'a'|'b'\n'c'|'d'\n", 'name\tage\nbob\t5\n', 'x: y: z\na: b: c\n', '"a", "b"\n"c", "d"\n'):
    x = s.sniff(t); print(repr(x.delimiter), repr(x.quotechar), x.doublequote, x.skipinitialspace, s.has_header(t))
try: s.sniff('abc')
except csv.Error as e: print(e)
print(s.sniff('a,b;c\nd,e;f\n', delimiters=';').delimiter, csv.Error.__module__, csv.excel.delimiter, csv.__all__)
