# stopped by: any
# Objects that make objects when they die.
class C:
    def __del__(self):
        C()
while True:
    C()
