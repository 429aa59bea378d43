# Operators and methods of numbers on operands drawn at random, most of them near
# the borders of 64 bits, of exact floats and of the range of floats. A line
# stands for a block of operations and shows a checksum of their results; SHOW
# names a block whose results are to be printed.
SHOW = -1
BLOCK = 100

state = 12345


def rnd(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 18446744073709551616
    return (state >> 20) % n


EDGES = [
    0, 1, 2, 3, 5, 7, 10, 63, 64, 65, 100, 2**31, 2**32, 2**53, 2**53 + 1, 2**62, 2**63, 2**63 - 1, 2**64, 2**64 - 1,
    2**127, 2**128, 10**18, 10**19, 10**20, 3037000499, 3037000500, 4294967295, 2**1023, 2**1024, 10**308, 10**309,
]
FLOATS = [
    0.0, -0.0, 1.0, -1.0, 0.5, 1.5, 2.5, -2.5, 0.1, 1e16, 1e15, 1e22, 1e-5, 0.0001, 1e308, -1e308, 5e-324, 2.0**53, 2.0**63,
    -(2.0**63), 2.0**64, 2.0**1023, float("inf"), -float("inf"), float("nan"), 3.0, 7.0, 1 / 3, 123456.789, 9.999999999999999e15,
]
SPECS = ["", ".3f", "e", ".10g", "+.2e", "020", ",.2f", ".0f", "%", "_", "g", ".17g", ">30", "^+25.4", "#.3g", ".1f", ".25f", "n", ".4", "z.1f", "d", "F"]


def draw_int():
    k = rnd(6)
    if k == 0:
        v = rnd(200)
    elif k <= 3:
        v = EDGES[rnd(len(EDGES))] + rnd(5) - 2
    elif k == 4:
        v = (rnd(2**40) << rnd(30)) + rnd(1000)
    else:
        v = rnd(2**43) * rnd(2**43) * (rnd(2**43) if rnd(2) else 1)
    return -v if rnd(2) else v


def draw_float():
    k = rnd(4)
    if k <= 1:
        return FLOATS[rnd(len(FLOATS))]
    if k == 2:
        return (rnd(2**43) - 2**42) / (1 << rnd(60))
    return (rnd(2**43) * 1024 + rnd(1024)) * 2.0 ** (rnd(400) - 200) * (1 if rnd(2) else -1)


def draw_complex():
    return complex(draw_float(), draw_float())


def power(a, b):
    if isinstance(a, int) and isinstance(b, int) and (b > 300 or abs(a) > 2**200):
        return "left out"
    return a**b


def left_shift(a, b):
    return "left out" if b > 5000 else a << b


def bases(a, b):
    return int(hex(a), 16) == a, int(bin(a), 2) == a, oct(a), a.bit_length(), a.bit_count()


def as_bytes(a, b):
    n = a.bit_length() // 8 + 1
    data = a.to_bytes(n, "little", signed=True)
    return data[-3:], int.from_bytes(data, "little", signed=True) == a


ARITHMETIC = [
    lambda a, b: a + b,
    lambda a, b: a - b,
    lambda a, b: a * b,
    lambda a, b: a / b,
    power,
    lambda a, b: (a == b, a != b),
]
REAL = ARITHMETIC + [
    lambda a, b: a // b,
    lambda a, b: a % b,
    lambda a, b: divmod(a, b),
    lambda a, b: (a < b, a <= b, a > b, a >= b),
]
COMMON = [
    lambda a, b: hash(a) if a == a else "nan",
    lambda a, b: (-a, +a, abs(a)),
    lambda a, b: format(a, SPECS[rnd(len(SPECS))]),
    lambda a, b: (str(a), type(a)(str(a))),
]
WHOLE = [
    left_shift,
    lambda a, b: a >> b,
    lambda a, b: (a & b, a | b, a ^ b, ~a),
    lambda a, b: float(a),
    lambda a, b: round(a, rnd(30) - 12),
    lambda a, b: pow(a, b, draw_int()),
    bases,
    as_bytes,
]
FRACTION = [
    lambda a, b: int(a),
    lambda a, b: round(a),
    lambda a, b: round(a, rnd(30) - 12),
    lambda a, b: a.as_integer_ratio(),
    lambda a, b: (a.hex(), float.fromhex(a.hex())),
    lambda a, b: a.is_integer(),
]

KINDS = [
    (draw_int, draw_int, REAL + COMMON + WHOLE),
    (draw_float, draw_float, REAL + COMMON + FRACTION),
    (draw_int, draw_float, REAL),
    (draw_float, draw_int, REAL),
    (draw_complex, draw_complex, ARITHMETIC + COMMON),
    (draw_complex, draw_int, ARITHMETIC),
    (draw_float, draw_complex, ARITHMETIC),
]


def checksum(text, h):
    for c in text:
        h = (h * 31 + ord(c)) % 1000000007
    return h


for block in range(60):
    h = 0
    for i in range(BLOCK):
        left, right, ops = KINDS[rnd(len(KINDS))]
        k = rnd(len(ops))
        a, b = left(), right()
        try:
            result = repr(ops[k](a, b))
        except (ArithmeticError, ValueError, TypeError) as e:
            result = type(e).__name__ + ": " + str(e)
        if block == SHOW:
            print(k, repr(a), repr(b), result)
        h = checksum(result, h)
    print(block, h)
