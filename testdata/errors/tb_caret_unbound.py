def f():
    if False:
        count = 1
    count += 1
f()
