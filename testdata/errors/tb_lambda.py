f = lambda x: x / 0
print("before")
(lambda: f(1))()
