# stopped by: any
# Groups of groups, split and shown.
import traceback
e = ValueError()
for _ in range(100_000):
    e = ExceptionGroup("g", [e])
while True:
    for f in (lambda: e.split(ValueError), lambda: e.subgroup(lambda x: False), lambda: traceback.format_exception(e), lambda: repr(e)):
        try:
            f()
        except RecursionError:
            pass
