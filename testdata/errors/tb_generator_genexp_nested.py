data = [[1, 2], [3, 0]]
total = sum(sum(10 // x for x in row) for row in data)
