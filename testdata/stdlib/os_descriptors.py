# os: pipes, descriptors, directories by descriptor, the system's limits, os._exit.
# folder: temporary
import errno
import inspect
import os
import stat
import sys
import threading


def attempt(f, *args, **kwargs):
    try:
        print("->", repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


print("--- pipes")
r, w = os.pipe()
print(os.get_inheritable(r), os.get_blocking(w), stat.S_ISFIFO(os.fstat(r).st_mode), os.isatty(r))
attempt(os.write, w, b"hello")
attempt(os.read, r, 3)
attempt(os.write, r, b"x")
attempt(os.read, w, 1)
attempt(os.lseek, r, 0, 0)
attempt(os.ftruncate, w, 0)
copy = os.dup(w)
os.close(w)
attempt(os.close, w)
os.write(copy, b"!")
os.close(copy)
print(os.read(r, 10), os.read(r, 10))
os.close(r)

r, w = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
attempt(os.read, r, 1)
print(os.write(w, b"x" * 200_000))
attempt(os.write, w, b"y")
print(len(os.read(r, 1 << 20)))
os.close(r)
attempt(os.write, w, b"z")
os.set_blocking(w, True)
print(os.get_blocking(w))
os.set_inheritable(w, True)
print(os.get_inheritable(w))
os.close(w)
attempt(os.pipe2, 1)

r, w = os.pipe()


def talk():
    with os.fdopen(w, "w") as f:
        for i in range(3):
            print("line", i, file=f, flush=True)
        f.write("x" * 100_000)


t = threading.Thread(target=talk)
t.start()
with os.fdopen(r) as f:
    for i in range(3):
        print(f.readline(), end="")
    print(len(f.read()))
t.join()

print("--- descriptors")
fd = os.open("x", os.O_RDWR | os.O_CREAT, 0o640)
attempt(os.writev, fd, [b"ab", bytearray(b"cd"), memoryview(b"ef")])
other = os.dup(fd)
os.lseek(other, 1, os.SEEK_SET)
print(os.read(fd, 2), os.lseek(fd, 0, os.SEEK_CUR))
buffers = [bytearray(2), bytearray(9)]
print(os.preadv(fd, buffers, 1), buffers, os.lseek(fd, 0, os.SEEK_CUR))
print(os.pwritev(fd, [b"XY", b"Z"], 4), os.pread(fd, 20, 0))
os.lseek(fd, 0, 0)
buffers = [bytearray(3), bytearray(3), bytearray(3)]
print(os.readv(fd, buffers), buffers)
attempt(os.readv, fd, 5)
os.posix_fallocate(fd, 0, 100)
print(os.fstat(other).st_size)
attempt(os.posix_fallocate, fd, -1, 5)
os.fchmod(fd, 0o600)
print(oct(os.stat("x").st_mode))
os.fchown(fd, -1, -1)
attempt(os.chown, "x", -1, -1)
attempt(os.chown, "x", "root", -1)
attempt(os.chown, "gone", -1, -1)
attempt(os.chown, "x", -2, -1)
target = os.open("y", os.O_RDWR | os.O_CREAT)
attempt(os.dup2, fd, target)
attempt(os.dup2, 300, target)
os.lseek(fd, 0, 0)
print(os.read(target, 3))
os.fdatasync(fd)
os.close(target)
os.close(other)
out = os.open("z", os.O_WRONLY | os.O_CREAT)
print(os.sendfile(out, fd, 0, 4), os.copy_file_range(fd, out, 2, 4), os.stat("z").st_size)
print(os.posix_fadvise(fd, 0, 0, os.POSIX_FADV_RANDOM), os.device_encoding(fd))
attempt(os.posix_fadvise, fd, 0, 0, 77)
attempt(os.ttyname, fd)
os.close(out)
os.close(fd)
for f in (os.read, os.write, os.fsync, os.fstat, os.dup, os.fchmod, os.get_blocking, os.fstatvfs):
    attempt(f, 300, *{os.read: [1], os.write: [b""], os.fchmod: [0]}.get(f, []))
attempt(os.fsync, "x")
attempt(os.open, "x", os.O_RDONLY | os.O_DIRECTORY)
os.symlink("x", "link")
attempt(os.open, "link", os.O_RDONLY | os.O_NOFOLLOW)

print("--- directories by descriptor")
os.makedirs("d/e")
for name in ("d/one", "d/e/two"):
    with open(name, "w") as f:
        f.write(name)
d = os.open("d", os.O_RDONLY)
print(os.stat("one", dir_fd=d).st_size, sorted(os.listdir(d)), sorted(e.name for e in os.scandir(d)))
os.mkdir("new", dir_fd=d)
os.rename("one", "uno", src_dir_fd=d, dst_dir_fd=d)
os.symlink("uno", "sym", dir_fd=d)
print(os.readlink("sym", dir_fd=d), os.access("uno", os.R_OK, dir_fd=d))
inner = os.open("e/two", os.O_RDONLY, dir_fd=d)
print(os.read(inner, 20))
os.close(inner)
for root, dirs, files, fd in os.fwalk("d"):
    print(root, sorted(dirs), sorted(files), stat.S_ISDIR(os.fstat(fd).st_mode))
for root, dirs, files, fd in os.fwalk(".", topdown=False, dir_fd=d):
    print(root, sorted(dirs), sorted(files))
attempt(os.stat, "one", dir_fd=d)
attempt(os.stat, "one", dir_fd="d")
attempt(os.stat, "one", dir_fd=300)
os.unlink("sym", dir_fd=d)
os.rmdir("new", dir_fd=d)
here = os.getcwd()
os.fchdir(d)
print(os.path.relpath(os.getcwd(), here), os.listdir())
os.chdir(here)
os.close(d)

print("--- the system")
print(os.sysconf("SC_PAGESIZE"), os.sysconf("SC_CLK_TCK"), os.sysconf_names["SC_ARG_MAX"], os.sysconf(0))
attempt(os.sysconf, "SC_NONE")
attempt(os.sysconf, 99999)
attempt(os.sysconf, 1.5)
print(os.confstr("CS_PATH"), os.pathconf("x", "PC_NAME_MAX"), len(os.pathconf_names), len(os.confstr_names), len(os.sysconf_names))
attempt(os.pathconf, "gone", "PC_NAME_MAX")
print(os.major(0x1234567), os.minor(0x1234567), os.makedev(8, 1), os.makedev(0x1234, 0x56789))
print(os.sched_getscheduler(0), os.sched_getparam(0), os.sched_get_priority_max(os.SCHED_FIFO), os.sched_get_priority_min(os.SCHED_RR))
attempt(os.sched_get_priority_max, 77)
attempt(os.sched_param, "x")
print(len(os.sched_getaffinity(0)) == os.cpu_count(), os.sched_yield(), os.sync(), os.getpriority(os.PRIO_PROCESS, 0), os.nice(0))
print(os.getpgid(0) == os.getpgrp(), os.getpgid(os.getpid()) == os.getpgrp(), os.getresuid() == (os.getuid(),) * 3)
attempt(os.getpriority, 9, 0)
print(os.ctermid(), len(os.getrandom(7)), len(os.statvfs(".")), type(os.statvfs(".")).__name__)
attempt(os.getrandom, -1)
attempt(os.getrandom, 1, 99)
print(os.kill(os.getpid(), 0))
attempt(os.kill, os.getpid(), 99)
attempt(os.waitpid, -1, 0)
attempt(os.register_at_fork)
attempt(os.register_at_fork, before=1)
print(os.register_at_fork(before=print))
for status in (0, 256, 9, 139, 0x137F, 0xFFFF, 65280):
    print(status, os.WIFEXITED(status), os.WEXITSTATUS(status), os.WIFSIGNALED(status), os.WTERMSIG(status), os.WIFSTOPPED(status),
          os.WSTOPSIG(status), os.WCOREDUMP(status), os.WIFCONTINUED(status))
    attempt(os.waitstatus_to_exitcode, status)
attempt(os.spawnv, os.P_WAIT, "x", "args")
attempt(os.spawnv, os.P_WAIT, "x", [])
attempt(os.execv, "x", "args")
attempt(os.execv, "x", [])
attempt(os.execv, "gone", ["a"])
attempt(os.execve, "x", ["a"], 5)
attempt(os.posix_spawn, "x", "args", {})
for name in ("dup2", "pipe2", "readv", "preadv", "sendfile", "fwalk", "waitpid", "spawnve", "execle", "chown", "sysconf", "kill"):
    print(name, inspect.signature(getattr(os, name)))
for name in ("nothing", "SC_ARG_MAX"):
    attempt(getattr, os, name)
print(os.stat in os.supports_dir_fd, os.chdir in os.supports_fd, {"spawnv", "fwalk", "P_ALL", "EX_OK"} <= set(dir(os)))

print("--- the end", flush=True)
try:
    try:
        print("lost: held back by the stream")
        os._exit(7)
    except BaseException:
        print("caught")
finally:
    print("cleaned up")
