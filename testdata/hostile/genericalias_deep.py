# stopped by: any
# Types of types of types.
t = list[int]
while True:
    t = dict[t, t]
    if len(str(t)) > 10_000_000:
        t = list[int]
