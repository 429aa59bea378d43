x = {}  # a comment
y = x["k"]  # trailing comment, é
