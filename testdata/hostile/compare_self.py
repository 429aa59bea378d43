# stopped by: depth
# Compares lists that contain each other.
a, b = [], []
a.append(b)
b.append(a)
a == b
