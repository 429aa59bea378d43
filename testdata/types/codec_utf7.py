# UTF-7: runs that end well and badly, whole and in pieces.
import itertools
def t(f,*a,**k):
    try: print(ascii(f(*a,**k)))
    except UnicodeError as e: print(type(e).__name__, e, e.args[1:] if len(e.args)>1 else '')
    except Exception as e: print(type(e).__name__, e)
for s in ['', 'hello','a+b','+','+-','-','~','\\','é','éa','é-','é+','é/','\U0001f600','\U0001f600x','\ud800','\udc00x','a\0b','x\x7f','€uro','+é','é é','\ud800\udc00','Hi Mom -☺-!','日本語','\t\r\n!"#$%&*;<=>@[]^_`{|}']:
    t(s.encode,'utf-7'); t(lambda: s.encode('utf-7').decode('utf7')==s)
cs=[b'+',b'-',b'A',b'L',b'\xff',b' ',b'~',b'/',b'2',b'g']
for n in (1,2,3,4):
    for c in itertools.product(cs,repeat=n):
        b=b''.join(c)
        if n==4 and hash(b) is None: pass
        t(b.decode,'utf-7')
        t(b.decode,'utf-7','replace')
for b in [b'+2AA-',b'+3AA-',b'+2AAA-',b'+2AHeAA-',b'+2AHYAQ-', b'+2ADYAQ', b'+IKx+IKx',b'+IKw',b'+IKw-',b'+IK',b'a+IKw-b',b'+AAA',b'+AAAA',b'+AAAB-',b'+//8-',b'+'+b'A'*50]:
    t(b.decode,'utf-7'); t(b.decode,'utf-7','ignore'); t(b.decode,'utf-7','surrogateescape'); t(b.decode,'utf-7','backslashreplace')
import codecs
d = codecs.getincrementaldecoder('utf-7')()
for piece in [b'+', b'IKw', b'gr', b'-x', b'+AO', b'k-', b'']:
    t(d.decode, piece)
t(d.decode, b'+A', True)
