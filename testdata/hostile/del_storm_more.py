# stopped by: any
class A:
    def __del__(self): A()
A()
while True: A()
