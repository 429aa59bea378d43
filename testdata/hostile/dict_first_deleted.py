# stopped by: steps
# The way to the first key leads over all that was deleted before it.
d = dict.fromkeys(range(200000))
for i in range(199999):
    del d[i]
while True:
    next(iter(d))
