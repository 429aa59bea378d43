# What codecs add to exceptions, and the functions of single codecs.
import codecs
def t(f,*a):
    try: print(ascii(f(*a)))
    except Exception as e: print(type(e).__name__, e, getattr(e,'__notes__',None))
for n in ['utf-8','UTF8','u8','utf_8','ascii','us-ascii','646','latin-1','l1','iso8859-1','iso-8859-1','cp1252','utf-16','utf-16-le','utf-7','utf-8-sig','unicode_escape','charmap','raw_unicode_escape','mac-roman','rot13','hex','punycode','nonesuch','koi8-r','UTF-8-SIG','CP1252','utf_32','utf-32-be','u16']:
    t('\ud800\u1234'.encode,n); t(b'\xff\x81+-'.decode,n); t(codecs.encode,'\ud800\u1234',n); t(codecs.decode,b'\xff\x81+-',n); t(codecs.encode,b'1',n); t(codecs.decode,'1',n); t('a'.encode,n,'foo'); t(b'\xff'.decode,n,'foo'); t('\u1234\ud800'.encode,n,'foo')
    t(str,b'\xff\x81+-',n); t(bytes,'\ud800\u1234',n)
import warnings
warnings.simplefilter('ignore')
import inspect; _codecs = codecs
for n in "charmap_build charmap_decode charmap_encode utf_16_ex_decode utf_8_encode utf_16_encode ascii_decode unicode_escape_decode utf_7_decode".split():
    f=getattr(_codecs,n)
    if callable(f) and not n.startswith('__'):
        try: print(n, inspect.signature(f), hasattr(codecs,n))
        except Exception as e: print(n,e)
def t(f,*a,**k):
    try: print(ascii(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
t(codecs.utf_8_encode,b''); t(codecs.utf_8_decode,''); t(codecs.utf_8_decode,b'a',3); t(codecs.utf_8_encode,'a',3); t(codecs.escape_encode,bytearray(b'a')); t(codecs.escape_encode,'a');t(codecs.escape_decode,'a\\n');t(codecs.escape_decode,b'\\q\\xz');t(codecs.charmap_encode,b''); t(codecs.charmap_decode,'');t(codecs.charmap_build,3);t(codecs.readbuffer_encode,'é');t(codecs.readbuffer_encode,3); t(codecs.charmap_encode,'abc','strict',{97:'x'}); t(codecs.charmap_encode,'abc','strict',{97:300});t(codecs.charmap_encode,'abc','strict',3);t(codecs.charmap_decode,b'abc','strict',3);t(codecs.charmap_decode,b'abc','strict',{97:-1});t(codecs.charmap_decode,b'abc','strict',{97:0x110000});t(codecs.charmap_decode,b'abc','strict',{97:b''}); t(codecs.charmap_decode,b'abc','replace',{97:0xfffe,98:None,99:'\ufffe'});t(codecs.charmap_decode,b'abc','replace',{97:'',98:'xyz',99:65}); t(codecs.charmap_encode,'abcdé','xmlcharrefreplace',{ord(c):c.encode()*2 for c in '&#;x0123456789a'});t(codecs.charmap_encode,'abcdé','replace',{97:b''});t(codecs.charmap_encode,'abcdé','replace',{97:b'12',98:3,63:b'??'}); t(codecs.charmap_decode,b'abc'); t(codecs.charmap_encode,'abc\xff');t(codecs.charmap_encode,'abc\u1234'); t(codecs.unicode_escape_decode,'\\n\u1234'); t(codecs.unicode_escape_decode,3); t(codecs.utf_16_ex_decode,b'\xff\xfea\0'); t(codecs.utf_16_ex_decode,b'a\0','strict',1); t(codecs.utf_16_ex_decode,b'a\0','strict',-1); t(codecs.utf_16_decode,b'\xff'); t(codecs.utf_16_encode,'a','strict',1);t(codecs.utf_16_encode,'a','strict',-1);t(codecs.utf_16_encode,'a'); t(codecs.utf_16_ex_decode,b'\xfe\xff\0a','strict',0,True); t(codecs.charmap_build,'abc')
for b in [b'\\', b'\\x', b'\\x4', b'\\x41', b'\\101',b'\\400',b'\\8',b'a\\\nb',b'\\"\\\'',b'\\xzz\\q',b'\\777']:
    for e in ['strict','ignore','replace','foo']: t(codecs.escape_decode,b,e)
import io
for enc in ['utf-8', 'utf-16', 'utf-32-le', 'utf-8-sig', 'utf-7', 'latin-1', 'cp1252', 'unicode_escape']:
    text = 'foo\nbar\r\nbaz\rspam\x0ceggs\n\n' + 'long line ' * 20 + '\r\nend'
    raw = text.encode(enc)
    for size in (None, 1, 10, 72):
        r = codecs.getreader(enc)(io.BytesIO(raw))
        lines = []
        while line := r.readline(size):
            lines.append(line)
        print(enc, size, lines == text.splitlines(True), len(lines))
    r = codecs.getreader(enc)(io.BytesIO(raw))
    print(ascii([r.readline(), r.read(3), r.readline(keepends=False), r.read(2, 5), r.readlines()]))
    r.seek(0); print(ascii(next(r)), ascii(r.read(1)))
    w = codecs.getwriter(enc)(out := io.BytesIO()); w.write('aé'); w.writelines(['b', 'c']); print(out.getvalue())
    w.seek(0); w.write('z'); print(out.getvalue())
    d = codecs.getincrementaldecoder(enc)()
    states = []
    got = ''
    for i in range(0, 12, 3):
        got += d.decode(raw[i:i + 3]); states.append(d.getstate())
    print(ascii(got), states); d.setstate((b'', 0)); t(d.decode, b'ab\0\0'); d.reset(); print(d.getstate())
    e = codecs.getincrementalencoder(enc)(); print(e.getstate(), e.encode(''), e.getstate(), e.encode('a'), e.getstate()); e.reset(); print(e.encode('b')); e.setstate(0); print(e.encode('c'))
for enc in ['hex', 'base64', 'uu', 'quopri', 'zlib', 'bz2', 'rot13']:
    data = 'Hello, World' if enc == 'rot13' else b'Hello =\t World\x80 \n' * 5
    x = codecs.encode(data, enc)
    print(enc, codecs.decode(x, enc) == data, codecs.lookup(enc).name, type(x).__name__)
    if enc not in ('zlib', 'bz2'): print(x)
    t(codecs.decode, b'hello\xff', enc); t(codecs.encode, 'abc', enc); t(b'x'.decode, enc)
t(codecs.decode, memoryview(codecs.encode(b'abc', 'hex')), 'hex'); t(codecs.decode, b'', 'uu'); t(codecs.decode, b'begin 644 x\n', 'uu')
def search(name):
    print('search', name)
    if name == 'aaa_8': return codecs.CodecInfo(lambda *a: 3, lambda *a: ('x', 1), name=name)
codecs.register(search)
t(codecs.lookup, 'nonesuch thing'); print(codecs.lookup('AAA-8').name); t('x'.encode, 'aaa 8'); t(b'x'.decode, 'AaA.8'); t(b'x'.decode, 'AaA-8')
codecs.unregister(search); t(codecs.lookup, 'aaa-8')
