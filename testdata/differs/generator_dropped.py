# CPython closes a suspended generator at the moment nobody holds it any more. Ouro has no such moment: it closes at
# once the generators that a for loop made for itself, and the others after a del of the variable that held them, at
# gc.collect() or at the end of the program. Where the moment matters, close them by hand, or use
# with contextlib.closing(...).
def gen(name):
    try:
        yield 1
        yield 2
    finally:
        print("closed", name)


for x in gen("made for the loop"):
    break
print(next(gen("temporary")))
g = gen("bound to a name")
next(g)
g = None
print("end")
