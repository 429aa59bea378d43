# memoryview, and the % operator with constant operands
CASES = r'''
memoryview('a')
memoryview(1)
memoryview()
memoryview(b'abc')[5]
memoryview(b'abc')['a']
memoryview(b'abc')[0]
memoryview(b'abc')[0:2].tobytes()
memoryview(b'abc')[::-1].tobytes()
memoryview(b'abc')[::-1].tolist()
memoryview(b'abc').__setitem__(0,1)
memoryview(bytearray(b'abc')).__setitem__(0,300)
memoryview(bytearray(b'abc')).__setitem__(0,'a')
memoryview(bytearray(b'abc')).__setitem__(slice(0,2),b'abc')
memoryview(bytearray(b'abc')).__setitem__(slice(0,2),'ab')
memoryview(bytearray(b'abc')).__setitem__(9,1)
memoryview(bytearray(b'abc')).__delitem__(0)
memoryview(b'abcd').cast('H').tolist()
memoryview(b'abcd').cast('H').cast('B').cast('b').tolist()
memoryview(b'abcde').cast('H')
memoryview(b'abcd').cast('z')
memoryview(b'abcd').cast('c')[0]
memoryview(b'abcd').cast('d')
memoryview(b'abcdefgh').cast('d')[0]
memoryview(b'abcdefgh').cast('?').tolist()
memoryview(b'abcd').cast('B',[2,2]).tolist()
memoryview(b'abcd').cast('B',[2,2])[1,1]
memoryview(b'abcd').cast('B',[2,2])[0]
memoryview(b'abcd').cast('B',[2,3])
memoryview(b'abcd').hex()
memoryview(b'abcd').hex(':')
memoryview(b'abcd').format
memoryview(b'abcd').shape, memoryview(b'abcd').strides, memoryview(b'abcd').suboffsets, memoryview(b'abcd').nbytes
memoryview(b'abcd')[::2].contiguous
memoryview(b'abcd')[::2].strides
memoryview(b'abcd').obj
memoryview(b'abcd').readonly
memoryview(bytearray(b'abcd')).toreadonly()[0:1].readonly
memoryview(b'abcd') == b'abcd'
memoryview(b'abcd') < b'abcd'
hash(memoryview(b'abcd'))==hash(b'abcd')
hash(memoryview(bytearray(b'abcd')))
len(memoryview(b'abcd'))
list(memoryview(b'abcd'))
97 in memoryview(b'abcd')
b'a' in memoryview(b'abcd')
[m for m in [memoryview(b'abcd')] if m.release() is None][0].tobytes()
[m for m in [memoryview(b'abcd')] if m.release() is None][0][0]
len([m for m in [memoryview(b'abcd')] if m.release() is None][0])
hash([m for m in [memoryview(b'abcd')] if m.release() is None][0])
[m for m in [memoryview(b'abcd')] if m.release() is None][0].obj
[m for m in [memoryview(b'abcd')] if m.release() is None][0].__enter__()
[(m, ) for b in [bytearray(b'abcd')] for m in [memoryview(b)] if b.append(1)]
[(m, ) for b in [bytearray(b'abcd')] for m in [memoryview(b)] if b.clear()]
[(m, ) for b in [bytearray(b'abcd')] for m in [memoryview(b)] if b.extend(b'')]
memoryview(memoryview(b'abc')).obj
bytes(memoryview(b'abc')[::2])
memoryview(b'abc').tobytes('X')
memoryview(b'abc').tobytes(None), memoryview(b'abc').tobytes('F')
memoryview(b'abc')[0:1, 0:1]
memoryview(b'abc')[()]
memoryview(b'abc')[0,0]
memoryview(b'abc')[...]
list(reversed(memoryview(b'ab')))
memoryview(b'ab').count(97)
memoryview(b'ab').index(97)
b'%5d|%-5d|%05d' % (1,2,3)
'%s' % ()
'%s %s' % (1,)
'%s' % (1,2)
'%d' % 'a'
'%d' % 1.5
'%d' % None
'%x' % 1.5
'%x' % 'a'
'%c' % 'ab'
'%c' % -1
'%c' % 1114112
'%c' % 1.5
'%c' % b'a'
'%f' % 'a'
'%e' % None
'%z' % 1
'abc%' % 1
'abc%5' % 1
'%(a)s' % 1
'%(a)s' % (1,)
'%(a)s' % {'b':1}
'%(a' % {'b':1}
'%*d' % (5,1)
'%*d' % (-5,1)
'%*d' % ('a',1)
'%.*f' % (2,1.5)
'%.*f' % (-2,1.5)
'%*d' % (10**30,1)
'%.*d' % (10**30,1)
'%99999999999999999999d' % 1
'%.99999999999999999999d' % 1
'%5%' % ()
'%s' % 'a' % ()
'a' % 1
'a' % [1]
'a' % {}
'a' % {'x':1}
'a' % 'b'
'a' % b'b'
'%#x %#o %#X' % (255,255,255)
'%+d % d %+d' % (5,5,-5)
'%05d|%-05d|%+05d' % (-5,-5,5)
'%.3d|%8.3d|%-8.3d|%08.3d|%#.5x|%#010x' % (5,5,5,5,5,5)
'%5s|%-5s|%.2s|%5.1s' % ('abc','abc','abc','abc')
'%r %a %s' % ('é','é','é')
'%5c|%-5c|%05c' % ('a','b','c')
'%hd %ld %Ld' % (1,2,3)
'%i %u' % (1,2)
'%g %G %e %E %F' % (1e100,1e-10,1.5,1.5,1.5)
'%010.3f|%+.2e|%#g|% .1f' % (3.14159,31415.9,1.0,2.25)
'%f %f %F' % (float('nan'),float('inf'),float('-inf'))
'%05f|%-10f|%+f' % (float('inf'),float('nan'),float('nan'))
'%d' % 10**40
'%x' % -10**40
'%d' % True
'%s' % True
'%d' % 3.99
'%d' % float('nan')
'%d' % float('inf')
'%d' % 1e40
'%.0f %.10f' % (2.5, 1/3)
'%%%s%%' % 5
'%(a)s %(b)d %%' % {'a':1,'b':2}
'%(a)s %s' % {'a':1}
'%(a)*d' % {'a':1}
'%s' % {'a':1}
'%s' % [1,2]
'%(a(b))s' % {'a(b)': 3}
'%()s' % {'': 3}
'%.5000d' % 5 == '0'*4999+'5'
'%é' % 1
'%\ud800' % 1
'%  d|%--5d|%##x|%00005d' % (1,2,3,4)
'%+s' % 5
'%.f' % 1.7
'%.d' % 17
'%5.%|' % ()
'%c%c' % ('é', 0x1F600)
'%o' % -8
'%s %s %s' % (1,2)
'%i' % '3'
'%i' % b'3'
'%o' % None
'%d' % complex(1)
'''

for case in CASES.strip().split('\n'):
    try:
        print(case, '=>', ascii(eval(case)))
    except Exception as e:
        print(case, '=>', type(e).__name__, ascii(str(e)))
