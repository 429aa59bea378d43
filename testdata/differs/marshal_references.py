# The bytes of marshal.dumps() from version 3 on. CPython marks an object for
# later reference when somebody else holds it, which its reference counts say;
# there are none here, and every object is marked. Both read both.
import marshal

print(marshal.dumps([1000, 2.5], 3))
print(marshal.loads(marshal.dumps([1000, 2.5], 3)), marshal.dumps([1000, 2.5], 2))
