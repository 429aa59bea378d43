# stopped by: steps
# Endless work by way of lambdas alone.
f = lambda f, n: f(f, n - 1) if n else 0
while True:
    f(f, 500)
