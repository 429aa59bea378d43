# Integers beyond 64 bits: digits of pi, primes by Miller and Rabin, modular powers, factorials, Fibonacci.
def pi_digits(count):
    out = []
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while len(out) < count:
        if 4 * q + r - t < n * t:
            out.append(str(n))
            q, r, n = 10 * q, 10 * (r - n * t), (10 * (3 * q + r)) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2
    return "".join(out)


def probably_prime(n):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0:
            return n == p
    odd, twos = n - 1, 0
    while odd % 2 == 0:
        odd >>= 1
        twos += 1
    for base in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(base, odd, n)
        if x in (1, n - 1):
            continue
        for _ in range(twos - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def fibonacci(n):
    a, b = 0, 1
    for bit in bin(n)[2:]:
        a, b = a * (2 * b - a), a * a + b * b
        if bit == "1":
            a, b = b, a + b
    return a


def extended_gcd(a, b):
    x, y, u, v = 1, 0, 0, 1
    while b:
        q, rest = divmod(a, b)
        a, b = b, rest
        x, u = u, x - q * u
        y, v = v, y - q * v
    return a, x, y


def main():
    digits = pi_digits(2300)
    print(digits[-10:], sum(map(int, digits)))
    primes = []
    n = (1 << 160) + 1
    while len(primes) < 40:
        if probably_prime(n):
            primes.append(n)
        n += 2
    p, q = primes[2], primes[7]
    modulus, phi = p * q, (p - 1) * (q - 1)
    g, d, _ = extended_gcd(65537, phi)
    message = int.from_bytes(b"the magic words", "big")
    secret = pow(message, 65537, modulus)
    back = pow(secret, d % phi, modulus)
    print(primes[-1] - (1 << 160), g, hex(secret)[-12:], back.to_bytes(15, "big").decode())
    product = 1
    for i in range(1, 5000):
        product *= i
    print(product.bit_length(), product % 1000003, fibonacci(90000) % 10**30, str(fibonacci(9000))[:20])


main()
