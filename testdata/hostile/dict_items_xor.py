# stopped by: any
# Views of a dict against themselves, again and again.
d = dict.fromkeys(range(100_000))
while True:
    d.items() ^ d.items()
    d.keys() - d.keys()
    d.items() == dict(d).items()
