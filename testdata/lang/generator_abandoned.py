# A generator that a for loop leaves early is closed as the loop ends, because nobody else holds it.
log = []


def gen(n=3, name="gen"):
    try:
        for i in range(n):
            yield i
    finally:
        log.append(f"{name} closed")


def show(what):
    print(what, log)
    log.clear()


for x in gen():
    break
show("break")


def ret():
    for x in gen():
        return x


ret()
show("return")
try:
    for x in gen():
        1 / 0
except ZeroDivisionError:
    pass
show("error")
for x in gen():
    for y in gen(name="inner"):
        break
    log.append("after inner")
    break
show("nested")


def deleg():
    try:
        yield from gen()
    finally:
        log.append("deleg closed")


for x in deleg():
    break
show("yield from")
for x in (v for v in gen()):
    break
show("genexpr")
g = gen()
for x in g:
    break
show("held by a name: not closed")
print(next(g))
g.close()
show("closed by hand")
for x in gen():
    pass
else:
    log.append("else")
show("exhausted")
for i in range(2):
    for x in gen():
        if i:
            break
        continue
show("twice")
