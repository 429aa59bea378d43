# stopped by: steps
f = "%(a)s" * 100000
while True:
    f % {"a": "b"}
