# stopped by: steps
d = {str(i): i for i in range(200000)}
for i in range(199999):
    del d[str(i)]
def f(**k):
    pass
while True:
    f(**d)
    dict(**d)
