# One frame, a binary operator: the carets.
x = 1
print("before")
y = (x + 2) / (x - 1) * 3
