# Struct sequences: how they are made, copied and changed.
import time, os, sys
T = time.struct_time
def tr(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
tr(T); tr(T, range(8)); tr(T, range(9)); tr(T, range(12)); tr(T, range(11)); tr(T, 5); tr(T, "123456789"); tr(T, "12345678"); tr(T, iter(range(9))); 
tr(T, range(9), {'tm_zone': 'X'}); tr(T, range(9), {'foo': 1}); tr(T, range(9), dict={'tm_zone':'X'}); tr(T, range(11), {'tm_zone': 'X'}); tr(T, range(10), {'tm_gmtoff': 1}); tr(T, range(10), {'tm_zone': 'q'}); tr(T, range(9), 5); tr(T, sequence=range(9)); tr(T, range(9), None)
t = T(range(11))
print(t.tm_zone, t.tm_gmtoff, len(t), t.n_fields, t.n_sequence_fields, t.n_unnamed_fields, T.__match_args__)
print(t.__reduce__(), repr(t), t[:3], t + (1,), hash(t) == hash(tuple(t)))
tr(t.__replace__, tm_year=5, tm_zone='Z'); tr(t.__replace__, foo=1); tr(t.__replace__, 1)
import copy, pickle
c = copy.copy(t); print(c.tm_zone, copy.deepcopy(t).tm_zone, pickle.loads(pickle.dumps(t)).tm_zone)
tr(copy.replace, t, tm_mon=3); 
tr(os.stat_result, range(9)); tr(os.stat_result, range(10))
tr(os.times_result, range(5)); tr(os.times_result, range(3)); tr(os.terminal_size, (1,2)); tr(os.terminal_size, (1,2,3))
tr(type(sys.flags)); tr(type(sys.version_info))
tr(setattr, t, 'tm_year', 3); tr(setattr, t, 'foo', 3)
match t:
    case T(y, m): print(y, m)

import traceback


def decoding(*args):
    return args


try:
    # An exception that a codec adds a note to keeps the entries of all frames.
    decoding(*(b"\xff".decode("gbk") for _ in (1, 0)))
except UnicodeDecodeError as e:
    print([(t.name, t.line) for t in traceback.extract_tb(e.__traceback__)], e.__notes__)
