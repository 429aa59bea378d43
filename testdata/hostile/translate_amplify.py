# stopped by: any
# Each character becomes ten thousand.
s = "a" * 100_000
while True:
    s = s.translate({97: "a" * 10_000})
