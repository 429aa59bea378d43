import codecs, io
print(codecs.lookup('UTF8').name, codecs.lookup('latin1').name, codecs.lookup('ASCII').name, codecs.lookup('cp1252').name, codecs.lookup('utf-16').name, codecs.lookup('rot13').name, codecs.lookup('hex').name)
print(codecs.encode('é', 'utf-8'), codecs.decode(b'\xe9', 'latin-1'), codecs.encode('Hello', 'rot13'), codecs.decode('Uryyb', 'rot_13'), codecs.encode(b'abc', 'hex'), codecs.encode('é'), codecs.decode(b'a'))
e = codecs.lookup('utf-8'); print(e.encode('aé'), e.decode(b'a\xc3\xa9'), len(e), isinstance(e, tuple), e._is_text_encoding, codecs.lookup('hex')._is_text_encoding)
d = codecs.getincrementaldecoder('utf-8')()
print([d.decode(bytes([b])) for b in 'aé中😀'.encode()], d.decode(b'', True), d.getstate())
for enc in ('utf-16', 'utf-32', 'utf-8-sig', 'utf-16-be', 'ascii', 'latin-1'):
    s = 'ab' if enc == 'ascii' else 'aé'
    x = codecs.getincrementalencoder(enc)(); data = [x.encode(c) for c in s] + [x.encode('', True)]
    y = codecs.getincrementaldecoder(enc)(); print(enc, data, [y.decode(bytes([b])) for b in b''.join(data)] + [y.decode(b'', True)])
print(list(codecs.iterencode(['a', 'é', ''], 'utf-16')), list(codecs.iterdecode([b'a', b'\xc3', b'\xa9'], 'utf-8')))
r = codecs.getreader('utf-8')(io.BytesIO('a\nbé\nc'.encode())); print(r.readline(), r.read(), repr(r.read()))
r = codecs.getreader('utf-8')(io.BytesIO('l1\nl2\r\nl3'.encode())); print(list(r))
o = io.BytesIO(); w = codecs.getwriter('utf-16')(o); w.write('a'); w.write('b'); w.writelines(['c', 'd']); print(o.getvalue())
f = codecs.EncodedFile(io.BytesIO(b'\xe9\n'), 'utf-8', 'latin-1'); print(f.read(), f.data_encoding, f.file_encoding)
print(codecs.BOM_UTF8, codecs.BOM, codecs.BOM_UTF32_BE, codecs.BOM64_LE)
codecs.register_error('my', lambda e: ('<%d-%d %s>' % (e.start, e.end, e.reason), e.end))
print('aé'.encode('ascii', 'my'), b'a\xff'.decode('utf-8', 'my'), codecs.lookup_error('my') is not None)
def search(name):
    if name == 'shout':
        return codecs.CodecInfo(lambda s, errors='strict': (s.upper().encode(), len(s)), lambda b, errors='strict': (bytes(b).decode().lower(), len(b)), name='shout')
    if name == 'odd':
        return codecs.CodecInfo(lambda s, errors='strict': (5, 1), lambda b, errors='strict': 7, name='odd')
codecs.register(search)
print('hi'.encode('shout'), b'HI'.decode('Shout'), codecs.encode('x', 'shout'), codecs.lookup('shout').name, str(b'AB', 'shout'))
for fn in (lambda: codecs.lookup('nope'), lambda: codecs.encode('a', 'nope'), lambda: codecs.encode(b'a', 'utf8'), lambda: 'a'.encode('rot13'), lambda: b'a'.decode('hex'), lambda: codecs.register(5), lambda: codecs.lookup_error('zz'), lambda: codecs.register_error('a', 5), lambda: 'a'.encode('odd'), lambda: codecs.decode(b'a', 'odd'), lambda: codecs.lookup(5), lambda: codecs.encode('é', 'ascii'), lambda: codecs.decode(b'\xff', 'utf-8'), lambda: codecs.Codec().encode('a'), lambda: codecs.getincrementaldecoder('utf-8')().decode(b'\xff')):
    try:
        print(fn())
    except Exception as e:
        print(type(e).__name__, e)
codecs.unregister(search)
try:
    codecs.lookup('shout')
except LookupError as e:
    print(e)
print(codecs.strict_errors.__name__, codecs.ignore_errors(UnicodeDecodeError('x', b'a', 0, 1, 'r')), codecs.utf_8_decode(b'a\xc3'), codecs.ascii_encode('a'), codecs.make_identity_dict(range(3)), codecs.make_encoding_map({1: 2, 3: 2, 4: 5}), sorted(codecs.__all__) == sorted(set(codecs.__all__)))
