# HtmlDiff: tables with context, wrapped lines, tabs, whole files.
import difflib, random, inspect
print(difflib.HtmlDiff, 'HtmlDiff' in difflib.__all__, inspect.signature(difflib.HtmlDiff.make_file), inspect.signature(difflib.HtmlDiff.make_table))
r=random.Random(5)
words=['the','quick <b>','brown\tfox','& jumps','over','', 'lazy dogs and cats run home','x','  y z','\ttab']
def text(n): return [' '.join(r.choice(words) for _ in range(r.randrange(1,5)))+'\n' for _ in range(n)]
def mutate(t):
    out=[]
    for l in t:
        k=r.randrange(9)
        if k==0: continue
        if k==1: out.append(' '.join(r.choice(words) for _ in range(2))+'\n')
        if k==2 and len(l)>3: l=l[:2]+r.choice('abc^+-')+l[3:]
        if k==3: l=l.replace('o','0')
        if k==4: l=l.rstrip('\n')+'!\n'
        out.append(l)
    return out
import hashlib
h=hashlib.md5()
for i in range(14):
    a=text(r.randrange(0,14)); b=mutate(a)
    for kw in ({}, {'wrapcolumn':6}, {'tabsize':2,'wrapcolumn':14}):
        d=difflib.HtmlDiff(**kw)
        for ctx,n in ((False,5),(True,0),(True,1),(True,3),(False,0)):
            t=d.make_table(a,b,'from' if i%2 else '', 'to' if i%3 else '',context=ctx,numlines=n); h.update(t.encode()); 
    print(i, len(a), len(b), h.hexdigest())
print(difflib.HtmlDiff(wrapcolumn=10).make_file(['one\n','two\n','a\tb long line here\n'],['one\n','tow\n','a b long line herr\n','é\n'],'A','B',charset='ascii'))
print(difflib.HtmlDiff().make_table([],[]), difflib.HtmlDiff().make_table(['a'],['a'],context=True))
