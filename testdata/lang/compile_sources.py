# What compile() and eval() take for a file name and for source text in bytes.
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
class P:
    def __init__(s,p): s.p=p
    def __fspath__(s): return s.p
t(lambda: compile('42',P('test'),'single').co_filename)
t(lambda: ascii(compile('42',P(b'tes\xff'),'single').co_filename))
t(lambda: compile('42', P(3), 'exec'))
t(lambda: compile('42',b'f','exec').co_filename)
t(lambda: compile('42',bytearray(b'f'),'exec').co_filename)
t(lambda: compile('42',memoryview(b'f'),'exec').co_filename)
t(lambda: compile('42',[],'exec').co_filename)
t(lambda: compile('42',None,'exec').co_filename)
t(lambda: compile('42','a\0b','exec').co_filename)
for s in ['1\n2','def f(): pass\n1','a = 13\nb=187','del x\ndel y','f()\ng()','f()\n# blah\nblah()','f()\nxy # blah\nblah()','x=5 # comment after\n','x','x;y','if 1:\n  pass\n','if 1:\n  pass\nx','\n\n','x\n\n\n# c\n   ']:
    t(lambda: compile(s,'<a>','single') and 'ok')
t(lambda: compile(b'# -*- coding: badencoding -*-\npass\n','tmp','exec'))
t(lambda: compile(b'# -*- coding: latin1 -*-\nx="\xe9"\n','tmp','exec').co_name)
t(lambda: compile(b'\xef\xbb\xbf# -*- coding: latin1 -*-\nx="\xe9"\n','tmp','exec').co_name)
t(lambda: compile('# -*- coding: badencoding -*-\n"\u1234"\n','tmp','eval'))
t(lambda: compile('"\xc3\xa4"','tmp','eval') and eval('"\xc3\xa4"'))
t(lambda: eval(b'# coding: latin1\n"\xe9"'))
t(lambda: eval(b'"\xe9"'))
t(lambda: compile('1'*5000,'x','eval')); t(lambda: compile('\n\n1+'+'1'*5000,'x','eval')); t(lambda: compile('0x'+'1'*5000,'x','eval') and 'hex ok')


class K:
    def __init__(self):
        self.zz = 1
        self.aa = 2


print(K.__static_attributes__)
