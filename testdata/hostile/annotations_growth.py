# stopped by: memory
# Annotations that grow in place.
class C:
    a: int
i = 0
while True:
    C.__annotations__[f"a{i}"] = int
    i += 1
