# stopped by: memory
# Ever more globals.
i = 0
while True:
    globals()["g" + str(i)] = i
    i += 1
