# stopped by: any
# A profile of a profile.
import profile
def f():
    p = profile.Profile()
    p.runcall(f)
f()
