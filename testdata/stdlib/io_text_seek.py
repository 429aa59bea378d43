# tell and seek between lines and characters, for all line ends.
# folder: temporary
import os, io
d='u.txt'
data="line1=1\nline2='this is a very long line designed to go past the magic " + "hundred character limit that is inside fileobject.c and which " + "is meant to speed up the common case, but we also want to test " + "the uncommon case, naturally.'\n"+"def line3():pass\n"
data=data+"".join('line%d=%s\n'%(i,'x'*(i*37%900)) for i in range(60))
for nl in ('\n','\r','\r\n'):
    open(d,'wb').write(data.replace('\n',nl).encode())
    for newline in (None,'',nl):
        with open(d, newline=newline) as f:
            f.readline(); pos=f.tell(); rest=f.readlines(); f.seek(pos); print(repr(nl), newline, f.readlines()==rest, end=' ')
            f.seek(0); ok=True; ps=[]
            while True:
                p=f.tell(); l=f.readline()
                if not l: break
                ps.append((p,l))
            for p,l in reversed(ps):
                f.seek(p); ok=ok and f.readline()==l
            for p,l in ps[::3]:
                f.seek(p); ok=ok and f.read(len(l))==l
            print(ok, f.newlines)
        with open(d, newline=newline) as f:
            ok=True; st=[]
            for i in range(400):
                p=f.tell(); c=f.read(1+i%7); st.append((p,c))
            for p,c in st[::-1]:
                f.seek(p); ok=ok and f.read(len(c))==c
            print('  read', ok)
