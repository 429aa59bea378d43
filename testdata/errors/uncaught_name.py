# The hint of an uncaught NameError.
result = 1
print("ok")
print(reslut)
