import os
import stat
from types import GenericAlias

__all__ = ["clear_cache", "cmp", "dircmp", "cmpfiles", "DEFAULT_IGNORES"]

_cache = {}
BUFSIZE = 8 * 1024
DEFAULT_IGNORES = ["RCS", "CVS", "tags", ".git", ".hg", ".bzr", "_darcs", "__pycache__"]


def clear_cache():
    """Forget the comparisons made so far."""
    _cache.clear()


def cmp(f1, f2, shallow=True):
    """Whether two files hold the same; shallow asks no more if size and time are the same."""
    s1, s2 = _signature(f1), _signature(f2)
    if s1[0] != stat.S_IFREG or s2[0] != stat.S_IFREG:
        return False
    if shallow and s1 == s2:
        return True
    if s1[1] != s2[1]:
        return False
    key = f1, f2, s1, s2
    outcome = _cache.get(key)
    if outcome is None:
        outcome = _same(f1, f2)
        if len(_cache) > 100:
            clear_cache()
        _cache[key] = outcome
    return outcome


def _signature(f):
    st = os.stat(f)
    return stat.S_IFMT(st.st_mode), st.st_size, st.st_mtime


def _same(f1, f2):
    with open(f1, "rb") as a, open(f2, "rb") as b:
        while True:
            x, y = a.read(BUFSIZE), b.read(BUFSIZE)
            if x != y:
                return False
            if not x:
                return True


class dircmp:
    """Compares two directories; what is found is worked out when it is asked for."""

    def __init__(self, a, b, ignore=None, hide=None, *, shallow=True):
        self.left = a
        self.right = b
        self.hide = [os.curdir, os.pardir] if hide is None else hide
        self.ignore = DEFAULT_IGNORES if ignore is None else ignore
        self.shallow = shallow

    def phase0(self):
        skip = [*self.hide, *self.ignore]
        self.left_list = sorted(x for x in os.listdir(self.left) if x not in skip)
        self.right_list = sorted(x for x in os.listdir(self.right) if x not in skip)

    def phase1(self):
        left, right = set(self.left_list), set(self.right_list)
        self.common = [x for x in self.left_list if x in right]
        self.left_only = [x for x in self.left_list if x not in right]
        self.right_only = [x for x in self.right_list if x not in left]

    def phase2(self):
        self.common_dirs, self.common_files, self.common_funny = [], [], []
        for x in self.common:
            try:
                a = stat.S_IFMT(os.stat(os.path.join(self.left, x)).st_mode)
                b = stat.S_IFMT(os.stat(os.path.join(self.right, x)).st_mode)
            except OSError:
                a = b = None
            if a != b or a is None:
                self.common_funny.append(x)
            elif a == stat.S_IFDIR:
                self.common_dirs.append(x)
            elif a == stat.S_IFREG:
                self.common_files.append(x)
            else:
                self.common_funny.append(x)

    def phase3(self):
        found = cmpfiles(self.left, self.right, self.common_files, self.shallow)
        self.same_files, self.diff_files, self.funny_files = found

    def phase4(self):
        self.subdirs = {}
        for x in self.common_dirs:
            self.subdirs[x] = self.__class__(os.path.join(self.left, x), os.path.join(self.right, x),
                                             self.ignore, self.hide, shallow=self.shallow)

    def phase4_closure(self):
        self.phase4()
        for sd in self.subdirs.values():
            sd.phase4_closure()

    def report(self):
        """Print what differs."""
        print("diff", self.left, self.right)
        for title, names in (("Only in %s :" % self.left, self.left_only), ("Only in %s :" % self.right, self.right_only),
                             ("Identical files :", self.same_files), ("Differing files :", self.diff_files),
                             ("Trouble with common files :", self.funny_files),
                             ("Common subdirectories :", self.common_dirs),
                             ("Common funny cases :", self.common_funny)):
            if names:
                names.sort()
                print(title, names)

    def report_partial_closure(self):
        """Print what differs here and right below."""
        self.report()
        for sd in self.subdirs.values():
            print()
            sd.report()

    def report_full_closure(self):
        """Print what differs here and anywhere below."""
        self.report()
        for sd in self.subdirs.values():
            print()
            sd.report_full_closure()

    methodmap = dict(subdirs=phase4, same_files=phase3, diff_files=phase3, funny_files=phase3,
                     common_dirs=phase2, common_files=phase2, common_funny=phase2,
                     common=phase1, left_only=phase1, right_only=phase1,
                     left_list=phase0, right_list=phase0)

    def __getattr__(self, attr):
        if attr not in self.methodmap:
            raise AttributeError(attr)
        self.methodmap[attr](self)
        return getattr(self, attr)

    __class_getitem__ = classmethod(GenericAlias)


def cmpfiles(a, b, common, shallow=True):
    """Compare files of two directories: lists of equal, different and troublesome names."""
    result = [], [], []
    for x in common:
        try:
            kind = not cmp(os.path.join(a, x), os.path.join(b, x), shallow)
        except (OSError, ValueError):  # a NUL byte or a lone surrogate in a name
            kind = 2
        result[kind].append(x)
    return result
