import locale, gettext, linecache, io
print(locale.setlocale(locale.LC_ALL, 'C'), locale.setlocale(locale.LC_NUMERIC), locale.localeconv(), locale.str(1.5), locale.atof('2.5'), locale.atoi('7'), locale.format_string('%d %.2f', (1234567, 3.14159), grouping=True), locale.strcoll('a', 'b') < 0, locale.strxfrm('x'))
for f in (lambda: locale.setlocale(locale.LC_ALL, 'xx_YY'), lambda: locale.currency(5), lambda: locale.setlocale(99, 'C')):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
t = gettext.NullTranslations(); print(t.gettext('a'), t.ngettext('a', 'b', 1), t.ngettext('a', 'b', 2), t.pgettext('c', 'm'), t.npgettext('c', 'a', 'b', 2), t.info(), t.charset())
print(gettext.gettext('x'), gettext.ngettext('1', 'n', 3), gettext.textdomain(), gettext.translation('nope', fallback=True).gettext('y'), gettext.find('nope', '/nonexistent'))
def mo(pairs):
    pairs = sorted(pairs); ids = b''; strs = b''; offs = []
    for a, b in pairs:
        offs.append((len(ids), len(a), len(strs), len(b))); ids += a + b'\0'; strs += b + b'\0'
    n = len(pairs); ks = 28 + 16 * n; vs = ks + len(ids)
    out = b''.join(x.to_bytes(4, 'little') for x in [0x950412de, 0, n, 28, 28 + 8 * n, 0, 0])
    out += b''.join(l.to_bytes(4, 'little') + (o + ks).to_bytes(4, 'little') for o, l, _, _ in offs)
    out += b''.join(l.to_bytes(4, 'little') + (o + vs).to_bytes(4, 'little') for _, _, o, l in offs)
    return out + ids + strs
g = gettext.GNUTranslations(io.BytesIO(mo([(b'', b'Content-Type: text/plain; charset=utf-8\nPlural-Forms: nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2;\n'), (b'cat', 'кот'.encode()), (b'ctx\x04cat', b'CTX'), (b'%d file\0%d files', 'файл\0файла\0файлов'.encode())])))
print(g.gettext('cat'), g.gettext('dog'), g.pgettext('ctx', 'cat'), [g.ngettext('%d file', '%d files', n) for n in (1, 2, 5, 11, 21, 22, 112)], g.charset(), g.info())
try:
    gettext.GNUTranslations(io.BytesIO(b'xxxx'))
except OSError as e:
    print(e)
print(repr(linecache.getline('/nonexistent', 1)), linecache.getlines('<string>'), linecache.checkcache(), linecache.cache, linecache.lazycache('x', {}))
