# What the end of the program does with what is left, and in which order.
class A:
    def __init__(self,n): self.n=n
    def __del__(self):
        print("del",self.n, end=' ', flush=True)
l=[A(5),A(6)]
t=(A(7),A(8))
z=A(1); b=A(2)
d={'x':A(9),'y':A(10)}
b.k=A(11)
b.j=A(12)
_p=A(4)
z=A(13)

import atexit
atexit.register(print, "atexit comes first")
