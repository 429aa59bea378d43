# Bytes in, bytes out: checksums, run lengths, base64, a length-prefixed record format, a stream cipher.
ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def crc_table():
    table = []
    for n in range(256):
        for _ in range(8):
            n = 0xEDB88320 ^ (n >> 1) if n & 1 else n >> 1
        table.append(n)
    return table


TABLE = crc_table()


def crc32(data):
    c = 0xFFFFFFFF
    for b in data:
        c = TABLE[(c ^ b) & 0xFF] ^ (c >> 8)
    return c ^ 0xFFFFFFFF


def encode64(data):
    out = bytearray()
    for i in range(0, len(data) - 2, 3):
        n = data[i] << 16 | data[i + 1] << 8 | data[i + 2]
        out += bytes((ALPHABET[n >> 18], ALPHABET[n >> 12 & 63], ALPHABET[n >> 6 & 63], ALPHABET[n & 63]))
    rest = len(data) % 3
    if rest:
        n = int.from_bytes(data[-rest:], "big") << (8 * (3 - rest))
        for k in range(rest + 1):
            out.append(ALPHABET[n >> (18 - 6 * k) & 63])
        out.extend(b"=" * (3 - rest))
    return bytes(out)


def squeeze(data):
    out = bytearray()
    i = 0
    while i < len(data):
        j = i
        while j < len(data) and data[j] == data[i] and j - i < 255:
            j += 1
        out.append(j - i)
        out.append(data[i])
        i = j
    return out


def unsqueeze(data):
    return b"".join(data[i + 1:i + 2] * data[i] for i in range(0, len(data), 2))


def pack(records):
    out = bytearray()
    for number, name in records:
        raw = name.encode("utf-8")
        out += number.to_bytes(4, "little") + len(raw).to_bytes(2, "big") + raw
    return bytes(out)


def unpack(data):
    at = 0
    while at < len(data):
        number = int.from_bytes(data[at:at + 4], "little")
        size = int.from_bytes(data[at + 4:at + 6], "big")
        yield number, data[at + 6:at + 6 + size].decode("utf-8")
        at += 6 + size


def cipher(data, key):
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) & 255
        state[i], state[j] = state[j], state[i]
    out = bytearray(len(data))
    i = j = 0
    for n, b in enumerate(data):
        i = (i + 1) & 255
        x = state[i]
        j = (j + x) & 255
        y = state[j]
        state[i], state[j] = y, x
        out[n] = b ^ state[(x + y) & 255]
    return bytes(out)


def main():
    picture = b"".join(bytes([i % 7]) * (i * 37 % 90 + 1) for i in range(3600))
    small = squeeze(picture)
    print(len(picture), len(small), unsqueeze(small) == picture, hex(crc32(picture)))
    records = [(i * 7919 % 100003, f"näme-{i}") for i in range(14000)]
    packed = pack(records)
    print(len(packed), list(unpack(packed)) == records, hex(crc32(packed)))
    text = encode64(packed)
    print(len(text), text[:24].decode("ascii"), crc32(text))
    hidden = cipher(packed, b"a secret key")
    print(hidden[:8].hex(), cipher(hidden, b"a secret key") == packed, hidden.count(b"\x00"))


main()
