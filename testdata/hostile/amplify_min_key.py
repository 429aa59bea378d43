# stopped by: any
# Keys that are kept.
max(([i] * 1000 for i in range(10000000)), key=lambda x: x)
