# What os.umask sets counts for files and folders made afterwards.
# folder: temporary
import os
d="t"; os.mkdir(d)
old=os.umask(0o077); print(oct(old))
def mode(p): return oct(os.stat(p).st_mode & 0o777)
def make(n):
    open(f'{d}/f{n}','w').close(); os.mkdir(f'{d}/d{n}'); os.close(os.open(f'{d}/o{n}', os.O_CREAT|os.O_WRONLY, 0o666)); os.makedirs(f'{d}/m{n}/x')
    print(n, [mode(f'{d}/{k}') for k in (f'f{n}',f'd{n}',f'o{n}',f'm{n}',f'm{n}/x')])
make(1); print(oct(os.umask(0))); make(2); open(f'{d}/f1','a').close(); print(mode(f'{d}/f1')); print(oct(os.umask(0o1777))); make(3); print(oct(os.umask(0o22))); make(4)
for a in ('a', 2**40, -2**40, -1, 1.5):
    try: print(oct(os.umask(a)))
    except Exception as e: print(repr(e))
os.umask(0o27); make(5)
import shutil; shutil.rmtree(d)
