import sys
def f():
    a = 1
    fl = sys._getframe().f_locals
    print(type(fl), type(fl).__name__, type(fl).__module__, [n for n in dir(fl) if n not in dir(object)])
    for n in ('__len__','pop','popitem','clear','copy','fromkeys','__or__','__reversed__','setdefault'):
        print(n, getattr(type(fl), n, None))
    print(type(fl.keys()), type(fl.items()), type(iter(fl)), type(fl.copy()), type(fl | {}), type(reversed(fl)))
    for g in (lambda: fl.pop('a'), lambda: fl.__delitem__('a'), lambda: fl['zz'], lambda: fl.pop('zz'), lambda: fl.pop('zz', 3), lambda: hash(fl), lambda: fl.setdefault('a', 9), lambda: fl.setdefault('new', 9), lambda: fl['new'], lambda: fl.pop('new'), lambda: fl.get('q', 4), lambda: fl[1], lambda: fl.update(1), lambda: fl.update({'b': 3}), lambda: fl | 1, lambda: type(fl)(), lambda: type(fl)(1), lambda: fl == {}, lambda: fl.__eq__(1)):
        try: print(g())
        except Exception as e: print(type(e).__name__, e)
    try: del fl['a']
    except Exception as e: print(type(e).__name__, e)
f()
