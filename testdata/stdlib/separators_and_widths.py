import binascii
for s in 'é', b'\xe9', 'x', '\x00', '€', 'éé', b'\xe9\xe9', '', 5, None, bytearray(b'\xe9'):
    for n in (), (2,), (-2,), (0,):
        try: print(repr(s), n, binascii.hexlify(b'abcd', s, *n))
        except Exception as e: print(repr(s), n, type(e).__name__, e)
for w in -2**63, -2**63+1, -5:
    for f in '%-*ld|', '%*s|', '%0*d|', '%*.2f|':
        try: print(f % (w, 1) if w == -5 else len(f % (w, 1)) < 9)
        except Exception as e: print(type(e).__name__, e)
try: '%-5d%%%-*ld-%-0.10s%%' % (65, -2**63, 1,)
except TypeError as e: print(e)
import base64
for f in base64.b85encode, base64.a85encode, base64.b64encode, base64.z85encode, base64.b32encode, base64.b16encode:
    for v in memoryview(bytearray(b'abcdefgh'))[::-1], memoryview(b'abcdefgh')[::2], memoryview(bytes(12)).cast('B', [3, 4]), memoryview(b'abcdefgh').cast('h'), 'a', 5, [1], b'ab':
        try: print(f.__name__, f(v))
        except Exception as e: print(f.__name__, type(e).__name__, e)
import datetime
for a in (-7, 2, 20, 255, False), (7, 2, 20, 255, False), (1, 2, 3, 10**6, 5), (2024, 13, 1, 0, 0, 0, 0, 5), (2024, 12, 1, 99, 0, 0, 0, 5), (2024, 12, 1, 9, 0, 0, 0, 5), (2024, 2, 30, 9, 0, 0, 0, 5):
    for f in datetime.time, datetime.datetime:
        try: print(f(*a))
        except Exception as e: print(type(e).__name__, e)
for n in 2**63 - 1, 2**63 - 33:
    try: (5).to_bytes(n)
    except Exception as e: print(type(e).__name__, e)
