# stopped by: any
# Millions of texts, sorted again and again.
l = [str(i * 7919 % 1000003) for i in range(200_000)]
while True:
    l.sort(reverse=True)
    l.sort(key=len)
    l.sort()
