# complex numbers.
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


ones = [1]
inf, nan = float("inf"), float("nan")
print(1j, 1 + 2j, 1 - 2j, -1j, 0j, -0j, 1.5 + 0j, complex(), complex(1), complex(1, 2), complex("1+2j"), complex(" -1.5e3j "), complex("j"), complex("(1-1j)"), complex(inf, nan), complex(-0.0, -0.0), complex(1j, 1j), complex(0, -0.0), complex(1e20, 1e-5))
print((1 + 2j) + (3 - 1j), (1 + 2j) * (3 - 1j), (1 + 2j) - 1, 2 * 1j, (1 + 2j) / (3 - 1j), (1 + 2j) ** 2, (1 + 2j) ** 0, 1j ** 2, 2 ** 1j == 2 ** 1j, -(1 + 2j), +(1j), abs(3 + 4j), (3 + 4j).conjugate(), (3 + 4j).real, (3 + 4j).imag, 1j * 1j, (1 + 1j) ** -1, (2 + 0j) ** 3)
print(1 + 0j == 1, 1j == 1j, 1j != 1, hash(1 + 0j) == hash(1), hash(1j), 1j in [1j], bool(0j), bool(1j), {1 + 0j: "x"}[1], 0j == -0j)
print(f"{1 + 2j}", f"{1.5 + 2j:.2f}", f"{1 + 2j:>15}", f"{1 + 2j:e}", f"{1 - 2j:+.1f}", f"{3j:g}", "%s %r" % (1j, 2j), str(1e16 + 1j), repr(0.1 + 1j))
for f in (lambda: 1j < 2j, lambda: 1j // 1, lambda: 1j % 1, lambda: divmod(1j, 1), lambda: int(1j), lambda: float(1j), lambda: 1j / 0, lambda: 0j ** -1, lambda: complex("x"), lambda: complex("1+ 2j"), lambda: complex(""), lambda: complex("1", 2), lambda: complex(1, "2"), lambda: complex(None), lambda: complex([]), lambda: round(1j), lambda: 1j & 1, lambda: ones[0j], lambda: sorted([1j, 2]), lambda: max(1j, 2j), lambda: 1j + "a", lambda: f"{1j:d}", lambda: (1j).real.nope, lambda: setattr(1j, "real", 1), lambda: 1j ** 1e10, lambda: range(1j)):
    attempt(f)
print(sum([1j, 2, 0.5]), complex(real=1, imag=2), complex.__mro__, isinstance(1j, (int, float)), complex("nan"), complex("inf+infj"), complex("1_0+2_0j"))
