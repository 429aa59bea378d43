# int: the borders of 64 bits, big numbers, every operator, conversions, methods.
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


M = 2 ** 63
edges = [0, 1, -1, 2, -2, 3, -3, 7, 10, 255, 256, 2 ** 31 - 1, 2 ** 31, -2 ** 31, 2 ** 32, 2 ** 53, 2 ** 62, M - 1, M, -M, -M - 1, 2 ** 64 - 1, 2 ** 64, -2 ** 64, 3037000500, 10 ** 18, 10 ** 19, 2 ** 127, -2 ** 127, 10 ** 40]
print(edges)
for op in ("+", "-", "*", "//", "%", "&", "|", "^"):
    acc = 0
    lines = []
    for a in edges:
        row = []
        for b in edges:
            try:
                v = eval(f"({a}) {op} ({b})")
                row.append(v)
                acc = (acc * 31 + v) % (10 ** 18 + 9)
            except ZeroDivisionError as e:
                row.append(str(e))
        lines.append(row)
    print(op, acc)
    print(lines[17], lines[20], lines[2])
print([a == b for a in edges[15:20] for b in edges[15:20]], [a < b for a in edges[17:24] for b in edges[17:24]])
for a in edges:
    print(a, -a, +a, ~a, abs(a), bool(a), a << 1, a >> 1, a.bit_length(), a.bit_count(), hash(a), float(a), hex(a), a // 3, a % 7, divmod(a, -7))
print([7 // 2, -7 // 2, 7 // -2, -7 // -2, 7 % 2, -7 % 2, 7 % -2, -7 % -2], [divmod(a, b) for a in (7, -7) for b in (2, -2)])
print(M // -1, -M // -1, -M % -1, divmod(-M, -1), (-M) * -1, -(-M), abs(-M), -M - 1, M - 1 + 1, (M - 1) * 2, (-M) * 2, 3037000500 ** 2, 3037000499 ** 2)
print([1 << n for n in (0, 1, 31, 32, 62, 63, 64, 65, 100)], [-1 << n for n in (0, 62, 63, 64)], [M >> n for n in (0, 1, 62, 63, 64, 100, 10 ** 20)], [-M >> n for n in (1, 62, 63, 64, 100)], -1 >> 1000, 0 << 1000, 0 << 10 ** 20)
attempt(lambda: 1 << -1)
attempt(lambda: 1 >> -1)
attempt(lambda: 1 << 10 ** 20)
print(2 ** 10, 2 ** 62, 2 ** 63, 2 ** 64, (-2) ** 63, (-2) ** 64, 0 ** 0, 0 ** 5, 1 ** 10 ** 6, (-1) ** (10 ** 6 + 1), 10 ** 30, 3 ** 40, 2 ** -1, 2 ** -2, (-2) ** -1, 10 ** -3, 7 ** 0, (-7) ** 3)
attempt(lambda: 0 ** -1)
print(pow(2, 10), pow(2, 10, 1000), pow(3, 10 ** 20, 7), pow(2, -1, 7), pow(-3, 3, 10), pow(3, 3, -10), pow(0, 0, 1), pow(5, 0, 1), pow(10 ** 30, 3, 10 ** 20 + 39))
attempt(lambda: pow(2, 3, 0))
attempt(lambda: pow(2, -1, 4))
attempt(lambda: pow(2, 1.5, 3))
attempt(lambda: pow(2.0, 1, 3))
print([a / b for a, b in ((1, 2), (1, 3), (-1, 3), (10 ** 20, 3), (10 ** 400, 10 ** 399), (2 ** 53 + 1, 1), (1, 10 ** 400), (M, M - 1), (6, 3), (0, 5), (10 ** 23, 1))])
attempt(lambda: 1 / 0)
attempt(lambda: 0 / 0)
attempt(lambda: 1 // 0)
attempt(lambda: 1 % 0)
attempt(lambda: divmod(1, 0))
attempt(lambda: 10 ** 400 / 1)
attempt(lambda: float(10 ** 400))
attempt(lambda: 10 ** 400 * 1.0)
# conversion
for v in (3.9, -3.9, 1e20, 0.0, -0.0, True, False, "12", " 12\n", "-12", "+12", "1_000", "0", "-0", "007", "٣", "１２", b"12", bytearray(b"7"), "9" * 30, 1e300):
    attempt(lambda: int(v))
for v in ("", " ", "1.5", "0x10", "1__0", "_1", "1_", "--1", "+-1", "1 2", "abc", None, [], 1j, float("nan"), float("inf"), float("-inf"), "1e5", b"", b"x", "½", object, "- 1", "\x001", "1\x00"):
    attempt(lambda: int(v))
for args in (("ff", 16), ("0xff", 16), ("0xFF", 0), ("0b101", 0), ("0o17", 0), ("101", 2), ("zz", 36), ("-0x1f", 16), ("0", 0), ("00", 0), ("10", 0), ("1_0", 0), ("0x_f", 16), (b"11", 2), ("012", 0), ("9", 8), ("z", 35), ("1", 1), ("1", 37), ("1", -2), (1, 10), ("", 2), ("0b", 2), ("0x", 16), ("1", "2"), (1.5, 10), ("1", 2.0), ("+0b1", 2), ("5", 5)):
    attempt(lambda: int(*args))
attempt(lambda: int(x="5"))
attempt(lambda: int(base=10))
print(int(), int("5", base=10))
# str and bases
print([str(v) for v in edges[-6:]], [hex(v) for v in (0, 255, -255, M)], [oct(v) for v in (0, 8, -8)], [bin(v) for v in (0, 5, -5)], "%d %i %x %X %o %5d|%-5d|%05d|%+d|% d" % (1, 2, 255, 255, 8, 3, 4, 5, 6, 7), "%#x %#o %.3d" % (255, 8, 5))
print(f"{M:,} {M:_} {M:x} {M:b} {-M:,} {10 ** 30:,} {12345:>10} {12345:<10}| {12345:^11} {12345:+} {12345:e} {12345:.2f} {12345:010} {-12345:010} {255:#x} {255:#X} {255:08b} {5:%} {1234567:_x} {255:#_b} {65:c} {1234:n} {M:g}")
# methods and attributes
print((5).bit_length(), (-5).bit_length(), (5).conjugate(), (5).real, (5).imag, (5).numerator, (5).denominator, (5).as_integer_ratio(), (5).is_integer(), (255).to_bytes(2, "big"), (255).to_bytes(2, "little"), (255).to_bytes(), (-1).to_bytes(2, "big", signed=True), int.from_bytes(b"\x01\x02", "big"), int.from_bytes(b"\x01\x02", "little"), int.from_bytes(b"\xff", signed=True), int.from_bytes([1, 2]), (10 ** 20).to_bytes(9))
attempt(lambda: (256).to_bytes(1, "big"))
attempt(lambda: (-1).to_bytes(1, "big"))
attempt(lambda: (1).to_bytes(1, "middle"))
attempt(lambda: (1).to_bytes(-1))
attempt(lambda: int.from_bytes("x"))
print(round(5), round(15, -1), round(25, -1), round(35, -1), round(-15, -1), round(12345, -2), round(5, 3), round(5, None), round(10 ** 20 + 5, -1), round(M, -18), round(7, -5))
attempt(lambda: round(5, 1.5))
attempt(lambda: (5).nope)
attempt(lambda: 5 + "x")
attempt(lambda: 5 + None)
attempt(lambda: [] * 10 ** 20)
attempt(lambda: "a" * M)
attempt(lambda: len(range(M)))
attempt(lambda: [1, 2][M])
attempt(lambda: int("9" * 4301))
attempt(lambda: len(str(10 ** 4299)))
attempt(lambda: str(10 ** 4300))
attempt(lambda: hex(10 ** 5000)[:6])
# mixing with float, bool, complex
print(1 + True, True + True, True * 5, 2 ** True, 5 // True, 1 + 1.0, 1 == 1.0, 2 ** 0.5, 2 ** 2.0, 7 // 2.0, -7 % 3.0, 1 + 1j, 3 * 1.5, 10 ** 20 + 0.5, 5 & True, 5 | False, True ^ True, True << 3)
print(M == float(M), M + 1 == float(M), M < float(M), M + 1 > float(M), hash(M) == hash(float(M)), {1: "a", 1.0: "b", True: "c"}, 2 ** 1023 == 2.0 ** 1023, hash(2 ** 61 - 1), hash(2 ** 61), hash(-1), hash(-2), hash(10 ** 100))
# accumulation over the border
x = M - 3
for _ in range(6):
    x += 1
    print(x, end=" ")
print()
x = -M + 2
for _ in range(5):
    x -= 1
    print(x, end=" ")
print()
x = 1
for i in range(1, 30):
    x *= i
print(x)
f = [0, 1]
while len(f) < 100:
    f.append(f[-1] + f[-2])
print(f[92], f[93], f[99], sum(f))
print(sum(range(100)), sum([M, M, -M]), sum([M - 1, 1]), max(edges), min(edges), sorted(edges)[:4], 10 ** 18 * 10 ** 18, (10 ** 18) ** 3)
x = 10 ** 50
for d in (7, 10 ** 10, -(10 ** 25), M, 10 ** 49):
    q, r = divmod(x, d)
    print(q, r, q * d + r == x, x % d == r)
print(123456789 ** 20 % 987654321, (10 ** 100).bit_length(), (10 ** 50) & (2 ** 100 - 1), -(10 ** 30) & 0xFFFF, -(10 ** 30) | 1, (10 ** 30) ^ -1, ~(10 ** 30), -(10 ** 30) >> 50, 10 ** 30 >> 200, -(10 ** 30) >> 200)
