# bytes and bytearray: results and errors of all methods
CASES = r'''
b'abc'.find('a')
b'abc'.find(300)
b'abc'.find(-1)
b'abc'.find(98)
b'abc'.count(None)
b'abc'.index(b'x')
b'abc'.rindex(b'x')
bytearray(b'abc').index(b'x')
b'abc'.startswith('a')
b'abc'.startswith((b'a','b'))
b'abc'.startswith(('b',))
b'abc'.startswith(5)
b'abc'.replace('a',b'')
b'abc'.replace(b'a','')
b'abc'.replace(b'a',b'b',count=1)
b'abc'.replace(b'a')
b'abc'.split('a')
b'abc'.split(b'')
b'abc'.split(1)
b'abc'.partition('a')
b'abc'.partition(b'')
b'abc'.strip('a')
b'abc'.strip(1)
b'abc'.join(1)
b'abc'.join([1])
b'abc'.join(['a'])
b'abc'.join([b'1',bytearray(b'2'),memoryview(b'3')])
bytearray(b'abc').join([1])
'a' in b'a'
300 in b'a'
-1 in b'a'
97 in b'a'
10**30 in b'a'
None in b'a'
None in bytearray(b'a')
b'a'+1
b'a'+'a'
1+b'a'
b'a'+bytearray(b'b')
bytearray(b'b')+b'a'
b'a'+memoryview(b'x')
memoryview(b'x')+b'a'
bytearray(b'a')+'a'
b'a'*1.5
b'a'*10**30
b'ab'*2**62
b'ab'*(2**61)
bytearray(b'ab')*2**62
bytearray(b'ab')*(2**61)
b'abc'[5]
(lambda x: x)(b'abc')['a']
(lambda x: x)(b'abc')[1.5]
b'abc'[10**30]
bytearray(b'abc')[5]
bytearray(b'abc')['a']
bytearray(b'abc')[10**30]
b'abc'[::0]
bytes('a')
bytes('a','ascii','strict',1)
bytes('é','ascii')
bytes('é','ascii',errors=1)
bytes(1,'ascii')
bytes(b'',errors='x')
bytes(-1)
bytes(10**30)
bytes(10**17)
bytes(2**63-1)
bytes([256])
bytes([-1])
bytes(['a'])
bytes([10**30])
bytes([1.5])
bytes(1.5)
bytes(None)
bytes(source=3)
bytes(x=3)
bytes(encoding='ascii')
bytes(3,'ascii')
bytes((1,2,3))
bytes(range(3))
bytes({1:2})
bytes(True)
bytearray('a')
bytearray(1,'ascii')
bytearray(-1)
bytearray([256])
bytearray(['a'])
bytearray(1.5)
bytearray(None)
bytearray(10**30)
bytearray(encoding='ascii')
bytearray(b'',errors='x')
bytearray('a','ascii','strict',1)
bytes.fromhex('1')
bytes.fromhex('12 3')
bytes.fromhex('zz')
bytes.fromhex('1 2')
bytes.fromhex('aa  bb\n')
bytes.fromhex('é')
bytes.fromhex(b'12')
bytes.fromhex('12 3é')
bytearray.fromhex('12 3é')
b'abc'.hex()
b'abc'.hex(':')
b'abc'.hex(b':')
b'abcdefg'.hex(':',2)
b'abcdefg'.hex(':',-2)
b'abcdefg'.hex(':',0)
b'abcdefg'.hex('',1)
b'abcdefg'.hex('::')
b'abcdefg'.hex('é')
b'abcdefg'.hex(1)
b'abcdefg'.hex(sep=':', bytes_per_sep=3)
b'abcdefg'.hex(':',10**10)
b'abcdefg'.hex(':',2**31-1)
b'abc'.center(10,'x')
b'abc'.center(10,b'xx')
b'abc'.center(10,1)
b'abc'.center(10,bytearray(b'x'))
b'abc'.center('a')
'abc'.center(10,'xx')
'abc'.center(10,b'x')
'abc'.center('a')
'abc'.center()
'abc'.ljust(10**12)
'abc'.ljust(2**63)
'abc'.zfill('a')
b'abc'.translate('a')
b'abc'.translate(b'a')
b'abc'.translate(None,b'a')
b'abc'.translate(None,delete=b'a')
b'abc'.translate(None,delete='a')
b'abc'.translate()
bytes.maketrans(b'a',b'bc')
bytes.maketrans('a','b')
bytes.maketrans(b'ab')
b'a'.decode(1)
b'a'.decode('ascii',1)
b'a'.decode('xx')
b'a'.decode(errors='bogus')
b'\xff'.decode(errors='bogus')
b'\xff'.decode('ascii')
b'\xff'.decode()
b'\xe4\xb8'.decode()
b'a'.expandtabs('x')
b'\ta'.expandtabs(2**31)
b'abc'.removeprefix('a')
b'abc'.removesuffix(1)
b'abc' < 'abc'
b'abc' == 'abc'
b'abc' == bytearray(b'abc')
bytearray(b'a') < memoryview(b'b')
b'a' < memoryview(b'b')
b'a' == memoryview(b'a')
hash(b'a')==hash('a')
hash(bytearray())
bytearray().pop()
bytearray(b'a').pop(5)
bytearray(b'a').remove(5)
bytearray(b'a').remove(500)
bytearray(b'a').remove('a')
bytearray(b'a').append('a')
bytearray(b'a').append(300)
bytearray(b'a').insert(0,300)
bytearray(b'a').insert('a',3)
bytearray(b'a').extend(1)
bytearray(b'a').extend('abc')
bytearray(b'a').extend([300])
bytearray(b'a').extend(['a'])
bytearray(b'a').__setitem__(0,300)
bytearray(b'a').__setitem__(0,'a')
bytearray(b'a').__setitem__(5,1)
bytearray(b'a').__setitem__('x',1)
bytearray(b'a').__setitem__(slice(0,1),1)
bytearray(b'a').__setitem__(slice(0,1),'a')
bytearray(b'a').__setitem__(slice(0,1),['a'])
bytearray(b'abcd').__setitem__(slice(0,4,2),b'abc')
bytearray(b'abcd').__delitem__(9)
repr(bytearray(b"a'b"))
repr(b"a'b"), repr(b"a'\"b"), repr(b'\x00\n\t\r\\\x7f\xff')
b'%d %s' % (1, 'a')
b'%d %s' % (1, b'a')
b'%r %a %c %c %x' % ('é', 'é', 65, b'B', 255)
b'%b' % 1
b'%c' % 300
b'%c' % b'ab'
b'%d' % 'a'
b'%(a)s' % {'a':b'1'}
b'%(a)s' % {b'a':b'1'}
bytearray(b'%d') % 5
b'%q' % 5
b'%' % 5
b'%s' % None
'''

for case in CASES.strip().split('\n'):
    try:
        print(case, '=>', ascii(eval(case)))
    except Exception as e:
        print(case, '=>', type(e).__name__, ascii(str(e)))
