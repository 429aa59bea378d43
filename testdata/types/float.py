# float: repr, formatting, arithmetic, special values, conversions.
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


ones = [1]
inf, nan = float("inf"), float("nan")
for v in (0.0, -0.0, 1.0, -1.0, 0.1, 0.2, 0.1 + 0.2, 1 / 3, 2 / 3, 1e15, 1e16, 1e17, 123456789012345.0, 1234567890123456.0, 12345678901234567.0, 1e-4, 1e-5, 0.0001234, 0.00001234, 1e100, 1e-100, 1.7976931348623157e308, 5e-324, 2.2250738585072014e-308, 1e22, 1e23, 9007199254740993.0, 0.1 + 0.7, 100.0, 3.14159, 1.5e300, 4.35, 2.675, 1e21, 123e-7, inf, -inf, nan):
    print(repr(v), str(v) == repr(v), f"{v:.3f}" if abs(v) < 1e30 or v != v else "big", f"{v:e}", f"{v:g}", f"{v:.3g}", f"{v:%}" if abs(v) < 1e30 else "big", f"{v:+}", f"{v:10.2e}|", v.is_integer(), v == v, bool(v))
print(f"{1234567.891:,.2f} {1234567.891:_.1f} {1234.5:10,.1f}| {-1234.5:010.1f} {1.5:<8}| {1.5:>8} {1.5:^8}| {1.5:*^8} {1e10:.0f} {0.5:.0f} {1.5:.0f} {2.5:.0f} {3.5:.0f} {0.125:.2f} {0.375:.2f} {1.005:.2f} {2.5:.0e} {1:.3f} {1e5:g} {1e6:g} {123456.0:g} {1234567.0:g} {0.0001:g} {0.00001:g} {1.0:#g} {1e-10:.5g} {100.0:.3} {1234.5678:.10} {1e20:.5} {-0.0:.1f} {-0.04:.1f} {-0.04:z.1f} {1.5:=+8} {1e300:n} {inf:5} {nan:>6} {-inf:08} {inf:F} {nan:E} {1.23456789:.15f} {0.1:.20f} {1e16:} {3.0:.15g} {1/3:.17g}")
print("%f %.2f %e %g %10.3f| %-10.1f| %+.1f %05.1f %s %r %.0f %#.0f %G %E" % (1.5, 1.555, 12345.678, 0.0001, 3.14159, 2.5, 1.0, 2.5, 1.0, 0.1, 2.5, 1.0, 1e-10, 1.0))
print([a + b for a in (0.1, 1e308, inf, nan, -0.0) for b in (0.2, 1e308, -inf, 0.0)])
print([0.1 * 3, 1.1 * 1.1, 1e308 * 10, 1e-308 / 1e10, 0.0 * -1, inf * 0, inf - inf, 1e308 - -1e308, 5e-324 / 2])
print([a // b for a in (7.5, -7.5) for b in (2, -2, 0.5)], [a % b for a in (7.5, -7.5, 0.0, -0.0, 1e-20) for b in (2, -2, 0.1)], [divmod(a, b) for a in (7.5, -7.5) for b in (2.0, -2.0)], inf // 1, 5 // inf, -5 // inf, 5 % inf, -5 % inf, 1e300 // 1e-10)
print([a ** b for a, b in ((2.0, 0.5), (2, -0.5), (-8.0, 3), (0.0, 0), (10, 2.0), (inf, 0), (nan, 0), (1, inf), (-1.0, inf), (0.5, inf), (2.0, 1024 - 1), (1.5, 2.5), (-2.0, -3), (1.0, nan), (10.0, -5), (1e-5, 2))], (-8) ** (1 / 3))
attempt(lambda: 1.0 / 0)
attempt(lambda: 0.0 / 0.0)
attempt(lambda: 1.0 // 0)
attempt(lambda: 1.0 % 0)
attempt(lambda: divmod(1.0, 0))
attempt(lambda: 0.0 ** -1)
attempt(lambda: 2.0 ** 10000)
attempt(lambda: 10.0 ** 400)
print(1.0 == 1, 0.1 + 0.2 == 0.3, 0.0 == -0.0, inf == inf, -inf < 5 < inf, nan < 1, nan == nan, 1e16 == 10 ** 16, 2.0 ** 53 == 2 ** 53 + 1, 1.5 < 2, 0.5 in [0.5], 1.0 in {1}, sorted([2.5, 1, -inf, 3, inf]), max(1, 1.0), min(0.0, -0.0))
print(hash(1.0), hash(0.5), hash(-0.0), hash(inf), hash(-inf), hash(1e20) == hash(10 ** 20), hash(0.1), hash(1.5), hash(-1.0), hash(2.0 ** 100), hash(1e-300))
for v in ("1.5", " 1.5 ", "1e5", "1E-5", ".5", "5.", "-0", "+1.5", "inf", "-Infinity", "NaN", "iNf", "1_000.5", "1_0e1_0", "0x10", "", ".", "e5", "1e", "1.5.5", "1 5", "abc", "--1", "1__0.5", "٣.٥", b"1.5", b"x", None, [], 10 ** 400, True, 5, "nan(1)", "infin", "1e400", "1e-400", "0.1e-6", "179769313486231580793" + "0" * 289, "2.5e-324", "2.4e-324"):
    attempt(lambda: float(v))
print(float(), float(3), int(2.9), int(-2.9), round(2.5), round(3.5), round(-2.5), round(0.5), round(1.5), round(2.675, 2), round(1.25, 1), round(1234.5678, -2), round(0.1 + 0.2, 10), round(1e20), round(5.015, 2), round(-0.4), round(1.0, 5), round(2.5, 0), round(1e300, 2), round(12345.0, -5), round(nan, 1) != 0, round(inf, 2), round(0.5, None))
attempt(lambda: round(nan))
attempt(lambda: round(inf))
attempt(lambda: round(1.5, "x"))
attempt(lambda: int(nan))
attempt(lambda: int(inf))
print((0.5).as_integer_ratio(), (0.1).as_integer_ratio(), (1e10).as_integer_ratio(), (0.1).hex(), (1.0).hex(), (-0.0).hex(), inf.hex(), (5e-324).hex(), float.fromhex("0x1.8p3"), float.fromhex("-0x.1p-4"), float.fromhex("inf"), float.fromhex("1.8"), (1.5).conjugate(), (1.5).real, (1.5).imag, (1e300).is_integer(), (0.1).is_integer())
attempt(lambda: inf.as_integer_ratio())
attempt(lambda: nan.as_integer_ratio())
attempt(lambda: float.fromhex("xyz"))
attempt(lambda: 1.5 + "a")
attempt(lambda: 1.5 & 1)
attempt(lambda: 1.5 << 1)
attempt(lambda: ~1.5)
attempt(lambda: "a" * 1.5)
attempt(lambda: ones[0.0])
attempt(lambda: range(1.0))
attempt(lambda: (1.5).nope)
print(abs(-1.5), -(-0.0), +1.5, -nan != 0, abs(-inf), abs(nan) != 0, divmod(5.5, 2), sum([0.1] * 10), sum([0.1, 0.2, 0.3]), sum([1e16, 1, -1e16]), 1e16 + 1 - 1e16, 3 * 0.1, 0.1 + 0.1 + 0.1)
x = 0.0
for i in range(10):
    x += 0.1
print(x, x == 1.0, [i / 10 for i in range(11)], [round(i * 0.35, 2) for i in range(8)], [2.0 ** i for i in range(-5, 5)], [10.0 ** i for i in range(-6, 24, 3)])
h = 0.0
for i in range(1, 1001):
    h += 1 / i
print(h)
print(1.0.__add__(2), (1.5).__int__(), (2.0).__pow__(3), (1.5).__lt__("a"), float.__doc__ is not None, 1.5.__trunc__(), 1.5.__floor__(), (-1.5).__ceil__(), 1.5.__round__(), 1.5.__divmod__(1))
