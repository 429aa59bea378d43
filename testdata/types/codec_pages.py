import codecs, hashlib
for n in '''cp037 cp1006 cp1026 cp1125 cp1140 cp1255 cp273 cp424 cp500 cp720 cp737 cp775 cp856 cp857 cp861 cp864 cp869 cp875
hp_roman8 iso8859_11 koi8_t koi8_u kz1048 mac_arabic mac_croatian mac_farsi mac_greek mac_iceland mac_latin2
mac_romanian mac_turkish palmos ptcp154 tis_620 thai roman8 ibm037 koi8-u windows-1255 mac-cyrillic'''.split():
    d = [bytes([i]).decode(n, 'replace') for i in range(256)]
    e = []
    for c in range(0x3000):
        try: e.append((c, chr(c).encode(n)))
        except UnicodeEncodeError: pass
    print(n, codecs.lookup(n).name, hashlib.md5(repr((d, e)).encode()).hexdigest())
for f in lambda: b'\xd9'.decode('cp1255'), lambda: 'a\u4e00b'.encode('koi8-u'), lambda: 'a\u4e00\u4e01b'.encode('koi8-u', 'xmlcharrefreplace'), lambda: b'\x80'.decode('tis-620'):
    try: print(f())
    except UnicodeError as e: print(e)
