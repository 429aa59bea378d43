class A:
    count = 1

    def f(self):
        return count

A().f()
