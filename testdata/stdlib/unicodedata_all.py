import unicodedata as u
for c in 'aA1 ½²Ⅷ٣\u0301é\u00a0中가ａ(\u202e\u200d😀\ud800\U0010ffffª߀\u0378ﬁÅ\u1e9b\x00\n三':
    print(ascii(c), u.name(c, None), u.category(c), u.bidirectional(c), u.combining(c), u.mirrored(c), u.east_asian_width(c), u.decimal(c, None), u.digit(c, None), u.numeric(c, None), u.decomposition(c))
h = 0
for i in range(0, 0x30000, 5):
    c = chr(i)
    h = (h * 31 + sum(map(ord, u.category(c) + u.bidirectional(c) + u.east_asian_width(c))) + u.combining(c)) % 1000000007
print(h)
for s in ('é', 'e\u0301', 'ﬁ', 'Å', '\u1e9b\u0323', '가', '\u1100\u1161', 'a\u0323\u0307', 'ｱ', '①', '', 'abc', '\u0344'):
    print(*[(ascii(u.normalize(f, s)), u.is_normalized(f, s)) for f in ('NFC', 'NFD', 'NFKC', 'NFKD')])
print(u.lookup('LATIN SMALL LETTER A'), u.lookup('greek small letter alpha'), u.lookup('HANGUL SYLLABLE GA'), u.lookup('CJK UNIFIED IDEOGRAPH-4E2D'), u.unidata_version, u.name('😀'))
for f in (lambda: u.name('\x00'), lambda: u.lookup('foo'), lambda: u.category('ab'), lambda: u.category(5), lambda: u.decimal('a'), lambda: u.digit('½'), lambda: u.numeric('a'), lambda: u.normalize('X', 'a'), lambda: u.name('ab'), lambda: u.normalize('NFC'), lambda: u.is_normalized('X', 'a'), lambda: u.category(), lambda: u.normalize(5, 'a'), lambda: u.normalize('NFC', 5), lambda: u.decimal('ab')):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, e)
