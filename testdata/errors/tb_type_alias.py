type A = list[Missing]
print(A)
A.__value__
