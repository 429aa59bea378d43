# Things that only look like other things.
print(a), print (b), print
print >> a
print % b
print - c
print * d
print [e]
exec(a)
exec
async_ = await_ = 1
nonlocal_ = 1
a <b> c
