# folder: temporary
# os.fwalk, utime of descriptors, putenv and what programs get to see.
import os


def fails(f, *args, **kwargs):
    try:
        print('no error', f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


os.makedirs('w/a/b/c')
os.makedirs('w/z')
for name in ('w/f', 'w/a/g'):
    with open(name, 'w') as f:
        f.write(name)
os.symlink('a', 'w/ln')
os.symlink('nowhere', 'w/broken')


def shown(walk):
    for root, dirs, files, fd in walk:
        print(root, sorted(dirs), sorted(files), sorted(os.listdir(fd)) == sorted(dirs + files))


shown(os.fwalk('w'))
shown(os.fwalk(b'w/a', topdown=False))
for root, dirs, files, fd in os.fwalk('w', follow_symlinks=True):
    dirs.sort()
    print(root, dirs, sorted(files))
for root, dirs, files, fd in os.fwalk('w'):
    dirs[:] = [d for d in dirs if d == 'a']
    print(root, dirs, os.stat('f', dir_fd=fd).st_size if 'f' in files else None)
print(list(os.fwalk('w/ln')))
fails(lambda: list(os.fwalk('nothing', onerror=print)))
seen = []
for root, dirs, files, fd in os.fwalk('w', onerror=lambda e: seen.append(type(e).__name__)):
    if root == 'w':
        os.rmdir('w/z')
    print(root)
print(seen)
fd = os.open('w', os.O_RDONLY)
print([(x[0], sorted(x[1])) for x in os.fwalk('a', dir_fd=fd)])
os.close(fd)
deep = 'deep'
os.mkdir(deep)
for i in range(60):
    deep += '/d'
    os.mkdir(deep)
print(sum(1 for _ in os.fwalk('deep')), sum(1 for _ in os.fwalk('deep', topdown=False)))

with open('w/f') as f:
    os.utime(f.fileno(), (1, 2))
    print(os.stat('w/f').st_mtime, os.fstat(f.fileno()).st_mtime)
    os.utime(f.fileno(), ns=(5, 3 * 10**9))
print(os.stat('w/f').st_mtime_ns)
fails(os.utime, 'nothing')

for pair in [('A\0', 'x'), ('A', 'x\0'), ('A=', 'x'), ('', 'x')]:
    fails(os.putenv, *pair)
    fails(os.environ.__setitem__, *pair)
    fails(os.unsetenv, pair[0])
os.putenv('OURO_TEST', '1')
print(os.environ.get('OURO_TEST'))
os.unsetenv('OURO_TEST')
print(os.get_exec_path({'PATH': 'a:b'}), os.get_exec_path({}), os.get_exec_path({b'PATH': b'x:y'}), os.get_exec_path({'PATH': ''}))
fails(os.get_exec_path, {'PATH': '1', b'PATH': b'2'})
st = os.stat('w/f')
print(type(st.st_mtime), type(st[8]), st.st_mtime == st[8], repr(st).count('st_mtime='))
