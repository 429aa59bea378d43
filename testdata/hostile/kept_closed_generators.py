# stopped by: memory
l = []
def g():
    x = ['y'] * 1000
    try: yield x
    except GeneratorExit: l.append(x)
while True:
    i = g(); next(i); i.close(); l.append(i)
