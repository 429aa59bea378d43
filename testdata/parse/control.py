# if, for, while, try, with in all their forms.
if a: pass
if a: b
if a: b; c
if (a): pass
if a := b: pass
if (a := b) and c: pass
if a:
    b
elif c:
    d
elif e: f
elif g:
    h
else:
    i
if a: b
else: c
if a:
    if b: c
    else: d
else:
    if e: f
    elif g: h
if a:
    pass
elif b:
    pass
for a in b: pass
for a in b, c: pass
for a in *b, c: pass
for a, b in c: pass
for a, in b: pass
for (a, b) in c: pass
for [a, b] in c: pass
for a, (b, c) in d: pass
for *a, b in c: pass
for a, *b in c: pass
for *a, in b: pass
for a.b in c: pass
for a[b] in c: pass
for a[b], c.d in e: pass
for (a) in b: pass
for () in a: pass
for [] in a: pass
for a().b in c: pass
for a in b if c else d: pass
for a in lambda: b: pass
for a in (yield_): pass
for a in b:
    continue
    break
else:
    pass
for a in b: c
else: d
for a in b:
    for c in d: pass
    else: e
else: f
while a: pass
while a:
    b
else:
    c
while a: b
else: c
while (a := b): pass
while a := b: pass
while not a and b or c: pass
while True:
    while False: break
    else: continue
try: a
finally: b
try: a
except: b
try: a
except b: c
try: a
except b as c: d
try: a
except (b, c): d
try: a
except (b, c) as d: e
try: a
except b.c(d) as e: f
try: a
except b: c
except d as e: f
except: g
else: h
finally: i
try:
    a
except b:
    c
else:
    d
try:
    a
except b:
    c
finally:
    d
try:
    try: a
    except b: c
    finally: d
finally:
    e
try: a
except* b: c
try: a
except *b as c: d
try: a
except * (b, c): d
except* e: f
else: g
finally: h
try:
    a
except b if c else d: e
except lambda: f: g
except not h as i: j
with a: pass
with a as b: pass
with a, b: pass
with a as b, c as d: pass
with a as b, c, d as e: pass
with (a): pass
with (a) as b: pass
with (a, b): pass
with (a, b) as c: pass
with (a as b): pass
with (a as b,): pass
with (a as b, c as d): pass
with (a as b, c as d,): pass
with (a, b as c): pass
with (a, b,): pass
with (a,): pass
with (a, b), c: pass
with (a), (b): pass
with (a) as b, (c) as d: pass
with (a)(b) as c: pass
with (a, b)[0] as c: pass
with (a).b as c: pass
with (a, b) + c: pass
with (a if b else c): pass
with (a) if b else c: pass
with (yield_): pass
with ((a, b)): pass
with ((a, b) as c): pass
with (a as (b, c)): pass
with a as (b, c): pass
with a as [b, *c]: pass
with a as b.c: pass
with a as b[c], d as e.f[g]: pass
with a as (b): pass
with (): pass
with () as a: pass
with (a := b): pass
with (a := b, c): pass
with (a for a in b): pass
with (a for a in b) as c: pass
with (*a, b): pass
with (*a, b) as c: pass
with a() as b, c() as d:
    pass
with (
    a as b,
    # comment
    c as d,
):
    pass
with a: b; c
with lambda: a as b: pass
with a if b else c as d: pass
def g():
    with (yield): pass
    with (yield a) as b: pass
    with (yield), a: pass
raise
raise a
raise a from b
raise a(b) from None
raise a if b else c from d
raise (a, b)
raise lambda: a
assert a
assert a, b
assert (a, b)
assert a, (b, c)
assert a if b else c, lambda: d
assert not a, "b" % c
pass; pass; pass
global a
global a, b
def f():
    global a, b; nonlocal c
    nonlocal d, e
