# UUIDs, secrets, colour systems, quoted-printable.
import colorsys
import io
import quopri
import secrets
import uuid
from uuid import UUID


def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)


u = UUID('12345678-1234-5678-1234-567812345678')
for v in [u, UUID('{6ba7b810-9dad-11d1-80b4-00c04fd430c8}'), UUID('urn:uuid:6ba7b811-9dad-11d1-80b4-00c04fd430c8'), UUID(bytes=bytes(range(16))), UUID(bytes_le=bytes(range(16))), UUID(int=5), UUID(fields=(1, 2, 3, 4, 5, 6)), UUID(int=2**128 - 1), UUID('f' * 32, version=4), uuid.uuid3(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid5(uuid.NAMESPACE_URL, 'http://python.org/'), uuid.uuid5(uuid.NAMESPACE_OID, b'bytes'), uuid.NAMESPACE_X500]:
    print(repr(v), str(v), v.hex, v.int, v.urn, v.bytes, v.bytes_le, v.fields, v.time, v.clock_seq, v.node, v.variant, v.version, v.is_safe, hash(v) == hash(v.int), int(v) == v.int)
for a in [('x',), (), ('1' * 31,), ('g' * 32,)]:
    t(UUID, *a)
for k in [dict(bytes=b'x'), dict(bytes_le=b'x'), dict(fields=(1,)), dict(fields=(2**32, 0, 0, 0, 0, 0)), dict(fields=(0, 2**16, 0, 0, 0, 0)), dict(fields=(0, 0, 0, 0, 0, -1)), dict(int=-1), dict(int=2**128), dict(int=1, version=6), dict(int=1, hex='1'), dict(bytes=bytearray(16))]:
    t(UUID, **k)
t(setattr, u, 'int', 5)
print(u == UUID(int=u.int), u != 5, u < UUID(int=2**128 - 1), sorted([UUID(int=3), UUID(int=1)]), {u: 1}[UUID(str(u))])
t(lambda: u < 5)
r = uuid.uuid4()
print(r.version, r.variant, r != uuid.uuid4(), uuid.uuid1().version, uuid.uuid1(node=5, clock_seq=7).fields[3:], len(str(uuid.uuid1())), uuid.uuid1().time < uuid.uuid1().time)
print(uuid.SafeUUID.safe, uuid.SafeUUID.unknown.value, u.__getstate__(), u.__reduce_ex__(2)[1:])
print(len(secrets.token_bytes(5)), len(secrets.token_bytes()), len(secrets.token_hex(7)), len(secrets.token_urlsafe(16)), 0 <= secrets.randbelow(7) < 7, secrets.choice([3]), secrets.randbits(0), secrets.compare_digest('a', 'a'), secrets.__all__)
t(secrets.randbelow, 0)
t(secrets.choice, [])
for c in [(0, 0, 0), (1, 1, 1), (.2, .4, .6), (1, 0, 0), (0, .5, .25), (.9, .1, .9), (.3, .3, .3)]:
    for f in 'yiq', 'hls', 'hsv':
        x = getattr(colorsys, 'rgb_to_' + f)(*c)
        print(c, f, x, getattr(colorsys, f + '_to_rgb')(*x))
print(colorsys.hls_to_rgb(.3, .8, .5), colorsys.hsv_to_rgb(.95, .3, .4), colorsys.yiq_to_rgb(.9, 1, -1))
print(quopri.encodestring(b'caf\xe9 = x\t\n'), quopri.decodestring(b'caf=E9 =3D=\n x'), quopri.encodestring(b'a b', header=True), quopri.decodestring('a_b', True))
o = io.BytesIO()
quopri.encode(io.BytesIO(b'x' * 90 + b' \nmore \xff'), o, True)
print(o.getvalue())
o2 = io.BytesIO()
o.seek(0)
quopri.decode(o, o2)
print(o2.getvalue())
