# stopped by: memory
class C:
    pass
c = C()
kept = []
while True:
    c.__dict__ = {str(i): i for i in range(1000)}
    kept.append(c.__dict__)
