# stopped by: any
# A sort with keys.
sorted(range(1500000), key=lambda x: [x])
