for i in range(3): x = i
for a, b in [(1, 2), (3, 4, 5)]:
    print(a, b)
