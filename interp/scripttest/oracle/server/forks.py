"""Runs many programs in forks of this process: started once, isolated all the same.

Each line on stdin is a batch: the names of programs, with tabs. One fork runs them one after the other, each in
a __main__ of its own. The answer has a line "status len(stdout) len(stderr)" for each program that was run,
a line "end signal", and then the texts. What is imported here costs the programs nothing; they cannot see that it was.
"""

import os
import resource
import signal
import sys

import abc, argparse, array, ast, asyncio, base64, bisect, calendar, cmath, collections, contextlib, contextvars, copy, csv  # noqa: E401, F401
import dataclasses, datetime, decimal, difflib, enum, fractions, functools, heapq, inspect, io, itertools, json, math, numbers  # noqa: E401, F401
import base64, binascii, fnmatch, html, reprlib, secrets, urllib.parse, zoneinfo  # noqa: E401, F401
import operator, pprint, queue, random, re, shlex, statistics, string, struct, textwrap, traceback, types, typing, unicodedata, weakref  # noqa: E401, F401
import linecache
import gc

DEADLINE = int(sys.argv[1])  # seconds of processor time: the machine may be busy

MEMORY = 2 << 30  # bytes: what is larger is a MemoryError in the interpreter under test, too


def run(path):
    "Runs in the child: what `python path` would do."
    main = types.ModuleType("__main__")
    main.__file__, main.__builtins__ = path, __builtins__
    sys.modules["__main__"] = main
    sys.argv[:] = [path]
    sys.path[0] = os.path.dirname(path)
    linecache.clearcache()
    status = 0
    try:
        with open(path, "rb") as f:
            text = f.read()
        code = compile(text, path, "exec", dont_inherit=True)
        exec(code, main.__dict__)
    except SystemExit as e:
        status = e.code if isinstance(e.code, int) else 0 if e.code is None else 1
        if status == 1 and not isinstance(e.code, int):
            print(e.code, file=sys.stderr)
    except BaseException as e:
        status = 130 if isinstance(e, KeyboardInterrupt) else 1
        tb = e.__traceback__.tb_next  # without the frame of this function
        e.__traceback__ = tb
        sys.excepthook(type(e), e, tb)
        e = tb = None
    main.__dict__.clear()
    sys.stdout.flush()
    sys.stderr.flush()
    return status & 255


def batch(paths, progress):
    "Runs in the child."
    modules = set(sys.modules)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    for path in paths:
        signal.setitimer(signal.ITIMER_PROF, DEADLINE)
        signal.alarm(10 * DEADLINE)  # for what waits for ever
        before = [os.lseek(fd, 0, os.SEEK_CUR) for fd in (1, 2)]
        status = run(path)
        for name in set(sys.modules) - modules:
            del sys.modules[name]
        sizes = [os.lseek(fd, 0, os.SEEK_CUR) - at for fd, at in zip((1, 2), before)]
        os.write(progress, b"%d %d %d\n" % (status, *sizes))


def content(fd):
    return os.pread(fd, os.fstat(fd).st_size, 0)


def serve():
    out, err, progress = (os.memfd_create(name) for name in ("out", "err", "progress"))
    answers = sys.stdout.buffer
    for line in sys.stdin:
        for fd in out, err, progress:
            os.ftruncate(fd, 0)
            os.lseek(fd, 0, os.SEEK_SET)
        pid = os.fork()
        if pid == 0:
            os.dup2(out, 1)
            os.dup2(err, 2)
            try:
                batch(line.rstrip("\n").split("\t"), progress)
            finally:
                os._exit(0)
        status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        answers.write(content(progress) + b"end %d %d %d\n" % (-status, os.fstat(out).st_size, os.fstat(err).st_size))
        answers.write(content(out) + content(err))
        answers.flush()


gc.freeze()
serve()
