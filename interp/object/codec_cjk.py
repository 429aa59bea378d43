"""Write codec_cjk.bin: the characters of the multi-byte encodings of East Asia.

Run with the CPython whose behaviour is to be reproduced:

    python3.13 codec_cjk.py codec_cjk.bin

The file is a row of tables in the order of TABLES, which codec_cjk.go has, too: a length of four bytes, then as many
bytes that zlib has compressed. In those are, all numbers in LEB128:

  the single bytes     256 numbers: 0 no character, 1 the first byte of several, else the character + 2
  the pairs            for each pair of bytes from 0x8000 on: 0 as in the base table, 1 no character, 2 another one
  their characters     for each 2 above, the difference to the one before, in zigzag
  exceptions           their number, then for each character that is not encoded as the first bytes that decode to it:
                       the difference to the character before, and the bytes as a number, 0 if it is not encoded
"""
import sys
import zlib


def number(out, n):
    while n >= 0x80:
        out.append(n & 0x7F | 0x80)
        n >>= 7
    out.append(n)


def zigzag(n):
    return n << 1 if n >= 0 else (-n << 1) - 1


def decoded(data, codec):
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as e:
        return 1 if 'incomplete' in e.reason else 0
    return ord(text) + 2 if len(text) == 1 else 0


def encoded(char, codec):
    try:
        return int.from_bytes(chr(char).encode(codec))
    except UnicodeEncodeError:
        return 0


def whole(codec):
    """A codec of single bytes and pairs."""
    singles = [decoded(bytes([b]), codec) for b in range(256)]
    pairs = {}
    for code in range(0x8000, 0x10000):
        first, second = divmod(code, 256)
        if singles[first] == 1:
            n = decoded(bytes([first, second]), codec)
            if n > 1:
                pairs[code] = n - 2
    return singles, pairs, lambda char: encoded(char, codec)


def three():
    """The part of EUC-JP behind the byte 0x8F."""
    pairs = {}
    for code in range(0xA1A1, 0x10000):
        if code & 0x80:
            n = decoded(b'\x8f' + code.to_bytes(2), 'euc_jp')
            if n > 1:
                pairs[code] = n - 2

    def encode(char):
        n = encoded(char, 'euc_jp')
        return n & 0xFFFF if n > 0xFFFF else 0
    return [0] * 256, pairs, encode


def shifted(codec, escape):
    """A set of an ISO 2022 codec, its bytes with the high bit set."""
    pairs = {}
    for code in range(0xA1A1, 0x10000):
        if code & 0x80:
            try:
                text = (escape + (code & 0x7F7F).to_bytes(2)).decode(codec)
            except UnicodeDecodeError:
                continue
            if len(text) == 1:
                pairs[code] = ord(text)

    def encode(char):
        try:
            data = chr(char).encode(codec)
        except UnicodeEncodeError:
            return 0
        if not data.startswith(escape):
            return 0
        return int.from_bytes(data[len(escape):len(escape) + 2]) | 0x8080
    return [0] * 256, pairs, encode


TABLES = [
    ('gbk', None, lambda: whole('gbk')),
    ('gb2312', 'gbk', lambda: whole('gb2312')),
    ('gb18030', 'gbk', lambda: whole('gb18030')),
    ('cp949', None, lambda: whole('cp949')),
    ('euc_kr', 'cp949', lambda: whole('euc_kr')),
    ('johab', None, lambda: whole('johab')),
    ('big5', None, lambda: whole('big5')),
    ('cp950', 'big5', lambda: whole('cp950')),
    ('big5hkscs', 'big5', lambda: whole('big5hkscs')),
    ('cp932', None, lambda: whole('cp932')),
    ('shift_jis', 'cp932', lambda: whole('shift_jis')),
    ('euc_jp', None, lambda: whole('euc_jp')),
    ('jisx0212', None, three),
    ('jisx0208', 'euc_jp', lambda: shifted('iso2022_jp', b'\x1b$B')),
]


def main():
    done = {}
    out = bytearray()
    for name, base, make in TABLES:
        singles, pairs, encode = make()
        done[name] = pairs
        below = done.get(base, {})
        data = bytearray()
        for n in singles:
            number(data, n)
        last, chars = 0, bytearray()
        for code in range(0x8000, 0x10000):
            char = pairs.get(code)
            if char == below.get(code):
                data.append(0)
            elif char is None:
                data.append(1)
            else:
                data.append(2)
                number(chars, zigzag(char - last))
                last = char
        data += chars
        first = {}
        for code, n in enumerate(singles):
            if n > 1:
                first.setdefault(n - 2, code)
        for code, char in pairs.items():
            first.setdefault(char, code)
        last, count, odd = 0, 0, bytearray()
        for char in range(0x110000):
            n = encode(char)
            if char and n != first.get(char, 0) and n < 0x10000:
                number(odd, char - last)
                number(odd, n)
                last = char
                count += 1
        number(data, count)
        data += odd
        packed = zlib.compress(bytes(data), 9)
        print(f'{name}: {len(pairs)} pairs, {count} exceptions, {len(data)} bytes, {len(packed)} packed')
        out += len(packed).to_bytes(4) + packed
    with open(sys.argv[1], 'wb') as f:
        f.write(out)


main()
