# stopped by: steps
# Searches for the worst needle in the worst haystack.
s = "a" * 1_000_000
n = "a" * 500_000 + "b"
while True:
    s.find(n)
