# Every format of struct, and what is wrong with others.
import struct
from struct import *
def t(s):
    try: print(s,'->',repr(eval(s)))
    except BaseException as e: print(s,'->',type(e).__name__, e)
fl='xcbB?hHiIlLqQnNefdspP'
for o in ['','@','=','<','>','!']:
    for f in fl: t(f"calcsize('{o}{f}')")
for s in ["pack('b',200)","pack('b',-129)","pack('B',256)","pack('B',-1)","pack('h',40000)","pack('<h',40000)","pack('H',-1)","pack('i',2**31)","pack('<I',2**32)","pack('I',-1)","pack('q',2**63)","pack('<q',2**63)","pack('Q',-1)","pack('<Q',2**64)","pack('n',2**70)","pack('P',2**70)","pack('i',1.5)","pack('i','a')","pack('c','a')","pack('c',b'ab')","pack('s','a')","pack('3s',b'abcd')","pack('3s',b'a')","pack('s',bytearray(b'a'))","pack('p',b'abc')","pack('5p',b'abc')","pack('0p',b'abc')","pack('3p',b'abcdef')","pack('?',[])","pack('?','x')","pack('f','a')","pack('f',1e40)","pack('<f',1e40)","pack('e',1e6)","pack('<e',1e6)","pack('e',1.5)","pack('d',1)","pack('x')","pack('3x')","pack('ii',1)","pack('i',1,2)","pack('z',1)","pack('3')","pack('<n',1)","pack('<P',1)","pack('i 3',1)","pack(' i i ',1,2)","pack(b'i',1)","pack(5,1)","pack()","pack('bi',1,2)","pack('@bh',1,2)","pack('@bq',1,2)","pack('=bq',1,2)","pack('b0q',1)","unpack('i',b'abc')","unpack('i',b'abcd')","unpack('i','abcd')","unpack('i',5)","unpack('ii',b'abcd')","unpack('3s',b'abc')","unpack('5p',b'\\x03abcd')","unpack('p',b'\\x05')","unpack('?',b'\\x02')","unpack('c',b'a')","unpack('<e',b'\\x00\\x3e')","unpack('>f',b'\\x3f\\x80\\0\\0')","unpack_from('i',b'abcdefgh',2)","unpack_from('i',b'abcd',-4)","unpack_from('i',b'abcd',1)","unpack_from('i',b'abcd',-3)","unpack_from('i',b'abcd',5)","unpack_from('i',b'abcd',-5)","pack_into('i',bytearray(4),0,1)","pack_into('i',bytearray(4),1,1)","pack_into('i',bytearray(4),-3,1)","pack_into('i',bytearray(4),-5,1)","pack_into('i',b'abcd',0,1)","pack_into('i',bytearray(4))","pack_into('i',bytearray(4),0)","pack_into('i',bytearray(4),'a',1)","pack_into('i')","pack_into()","list(iter_unpack('<h',b'abcd'))","list(iter_unpack('<h',b'abc'))","iter_unpack('0s',b'abc')","iter_unpack('',b'')","Struct('<ih').size","Struct('<ih').format","Struct(b'<ih').format","repr(Struct('<ih'))","Struct('<ih').pack(1,2)","Struct('<ih').pack(1)","Struct('<ih').unpack(b'123456')","Struct('<ih').unpack(b'12345')","Struct('<ih').unpack_from(b'1234567',1)","list(Struct('<h').iter_unpack(b'1234'))","Struct('i').pack_into(bytearray(4),0)","Struct()","Struct('i','j')","Struct(5)","Struct('z')","Struct(format='i').size","Struct('é')","calcsize('10**5')","calcsize('99999999999999999999i')","calcsize('9223372036854775807i')","calcsize('i'*10)","unpack_from('i',buffer=b'abcd',offset=0)","unpack_from('i')","error.__mro__","error.__module__","struct.__all__","sorted(n for n in dir(Struct) if n not in dir(object))","pack('>bhilqfd',1,2,3,4,5,6.5,7.25)","pack('<3h2i',1,2,3,4,5)","pack('=?xc',True,b'z')","pack('0i')","iter_unpack('<h',b'abcd').__length_hint__()","next(iter_unpack('<h',b'abcd'))","Struct('i')==Struct('i')","pack('i',True)","pack('f',float('inf'))","pack('<d',float('nan'))","pack('i', 10**100)","pack('<H', 70000)","pack('>B', 300)","pack('l',2**63)","pack('L',-5)","pack('N',-1)"]: t(s)
import random
random.seed(3)
for i in range(300):
    order = random.choice(['', '@', '=', '<', '>', '!'])
    codes = random.choices('bBhHiIlLqQ', k=random.randrange(1, 6))
    vals = [random.getrandbits(calcsize('=' + c) * 8 - 1) * (1 if c.isupper() else random.choice([1, -1])) for c in codes]
    f = order + ''.join(codes)
    p = pack(f, *vals)
    print(f, p, unpack(f, p) == tuple(vals), calcsize(f))
for x in [0.0, -0.0, 1.0, 1.5, 65504.0, 65519.9, 1e-8, 6e-8, 5.96e-8, 2.98e-8, 0.1, -3.14159, 1 / 3, float('inf'), -float('inf'), 2**-14, 2**-15, 1e-5]:
    for c in 'efd':
        print(x, c, pack('<' + c, x), pack('>' + c, x), unpack('<' + c, pack('<' + c, x)))
buf = bytearray(20)
pack_into('<hq', buf, 3, -5, 10**15)
print(buf, unpack_from('<hq', buf, 3), unpack_from('<hq', memoryview(buf), 3))
m = memoryview(buf)
pack_into('>I', m, -4, 0xdeadbeef)
print(buf)
s = Struct('>2sHx?')
print(s.pack(b'ab', 5, True), s.unpack(b'xy\x00\x01\x00\x01'), s.size, [*s.iter_unpack(b'xy\x00\x01\x00\x01' * 2)])


class Idx:
    def __index__(self):
        return 7


class Flt:
    def __float__(self):
        return 2.5


print(pack('<iBd', Idx(), Idx(), Flt()))
