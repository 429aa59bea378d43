import os
import re
import sys
import time
from dataclasses import dataclass
from enum import StrEnum
from functools import cmp_to_key

__all__ = ["Stats", "SortKey", "FunctionProfile", "StatsProfile"]


class SortKey(StrEnum):
    """What a report can be ordered by."""

    CALLS = 'calls', 'ncalls'
    CUMULATIVE = 'cumulative', 'cumtime'
    FILENAME = 'filename', 'module'
    LINE = 'line',
    NAME = 'name',
    NFL = 'nfl',
    PCALLS = 'pcalls',
    STDNAME = 'stdname',
    TIME = 'time', 'tottime'

    def __new__(cls, *names):
        member = str.__new__(cls, names[0])
        member._value_ = names[0]
        member._all_values = names
        for other in names[1:]:
            cls._value2member_map_[other] = member
        return member


@dataclass(unsafe_hash=True)
class FunctionProfile:
    ncalls: str
    tottime: float
    percall_tottime: float
    cumtime: float
    percall_cumtime: float
    file_name: str
    line_number: int


@dataclass(unsafe_hash=True)
class StatsProfile:
    """The rows of a report by the names of their functions."""

    total_tt: float
    func_profiles: dict[str, FunctionProfile]


def _write(file, stats):
    import pickle
    with open(file, 'wb') as f:
        pickle.dump(stats, f)


class Stats:
    """Reports about what a profiler has counted.

    The arguments are profilers, names of files that dump_stats wrote, or other
    Stats; their counts are added up. Methods that change the report return it,
    so that calls can be strung together:

        Stats('a', 'b').strip_dirs().sort_stats(SortKey.TIME).print_stats(5)

    The arguments of the print methods reduce what is shown: a number of lines, a
    share of them (a float below 1), or a regular expression for the names.
    """

    sort_arg_dict_default = {
        "calls": (((1, -1),), "call count"),
        "ncalls": (((1, -1),), "call count"),
        "cumtime": (((3, -1),), "cumulative time"),
        "cumulative": (((3, -1),), "cumulative time"),
        "filename": (((4, 1),), "file name"),
        "line": (((5, 1),), "line number"),
        "module": (((4, 1),), "file name"),
        "name": (((6, 1),), "function name"),
        "nfl": (((6, 1), (4, 1), (5, 1)), "name/file/line"),
        "pcalls": (((0, -1),), "primitive call count"),
        "stdname": (((7, 1),), "standard name"),
        "time": (((2, -1),), "internal time"),
        "tottime": (((2, -1),), "internal time"),
    }

    def __init__(self, *args, stream=None):
        self.stream = stream or sys.stdout
        first, *rest = args or (None,)
        self.init(first)
        self.add(*rest)

    def init(self, arg):
        self.all_callees = None
        self.files = []
        self.fcn_list = None
        self.total_tt = 0
        self.total_calls = 0
        self.prim_calls = 0
        self.max_name_len = 0
        self.top_level = set()
        self.stats = {}
        self.sort_arg_dict = {}
        self.load_stats(arg)
        try:
            self.get_top_level_stats()
        except Exception:
            self._print("Invalid timing data %s" % (self.files[-1] if self.files else ''))
            raise

    def _print(self, *values, end='\n'):
        print(*values, end=end, file=self.stream)

    def load_stats(self, arg):
        if arg is None:
            self.stats = {}
            return
        if isinstance(arg, str):
            import pickle
            with open(arg, 'rb') as f:
                self.stats = pickle.load(f)
            try:
                arg = f"{time.ctime(os.stat(arg).st_mtime)}    {arg}"
            except OSError:
                pass
            self.files = [arg]
        elif hasattr(arg, 'create_stats'):
            arg.create_stats()
            self.stats, arg.stats = arg.stats, {}
        if not self.stats:
            raise TypeError(f"Cannot create or construct a {self.__class__!r} object from {arg!r}")

    def get_top_level_stats(self):
        for func, (primitive, calls, inline, _, callers) in self.stats.items():
            self.total_calls += calls
            self.prim_calls += primitive
            self.total_tt += inline
            if ("jprofile", 0, "profiler") in callers:
                self.top_level.add(func)
            self.max_name_len = max(self.max_name_len, len(func_std_string(func)))

    def add(self, *arg_list):
        for other in reversed(arg_list):
            if type(other) is not type(self):
                other = Stats(other)
            self.files += other.files
            self.total_calls += other.total_calls
            self.prim_calls += other.prim_calls
            self.total_tt += other.total_tt
            self.top_level |= other.top_level
            self.max_name_len = max(self.max_name_len, other.max_name_len)
            self.fcn_list = None
            for func, row in other.stats.items():
                self.stats[func] = add_func_stats(self.stats.get(func, (0, 0, 0, 0, {})), row)
        return self

    def dump_stats(self, filename):
        """Write the counts to a file that Stats() can read."""
        _write(filename, self.stats)

    def get_sort_arg_defs(self):
        """The sort keys, with all abbreviations that name one of them only."""
        if not self.sort_arg_dict:
            found = {}
            shared = set()
            for word, row in self.sort_arg_dict_default.items():
                for n in range(len(word), 0, -1):
                    if word[:n] in found:
                        shared.add(word[:n])
                        break
                    found[word[:n]] = row
            for short in shared:
                del found[short]
            self.sort_arg_dict = found
        return self.sort_arg_dict

    def sort_stats(self, *field):
        if not field:
            self.fcn_list = 0
            return self
        if len(field) == 1 and isinstance(field[0], int):
            field = {-1: "stdname", 0: "calls", 1: "time", 2: "cumulative"}[field[0]],
        elif any(type(key) is not type(field[0]) for key in field[1:]):
            raise TypeError("Can't have mixed argument type")
        known = self.get_sort_arg_defs()
        columns, titles = (), []
        for key in field:
            more, title = known[key.value if isinstance(key, SortKey) else key]
            columns += more
            titles.append(title)
        self.sort_type = ", ".join(titles)
        rows = [row[:4] + func + (func_std_string(func), func) for func, row in self.stats.items()]
        rows.sort(key=cmp_to_key(TupleComp(columns).compare))
        self.fcn_list = [row[-1] for row in rows]
        return self

    def reverse_order(self):
        if self.fcn_list:
            self.fcn_list.reverse()
        return self

    def strip_dirs(self):
        old, self.stats = self.stats, {}
        self.max_name_len = 0
        for func, row in old.items():
            func = func_strip_path(func)
            self.max_name_len = max(self.max_name_len, len(func_std_string(func)))
            row = row[:4] + ({func_strip_path(f): c for f, c in row[4].items()},)
            if func in self.stats:
                row = add_func_stats(self.stats[func], row)
            self.stats[func] = row
        self.top_level = {func_strip_path(func) for func in self.top_level}
        self.fcn_list = None
        self.all_callees = None
        return self

    def calc_callees(self):
        if self.all_callees:
            return
        self.all_callees = callees = {}
        for func, row in self.stats.items():
            callees.setdefault(func, {})
            for caller, counts in row[4].items():
                callees.setdefault(caller, {})[func] = counts

    def eval_print_amount(self, sel, list, msg):
        chosen = list
        if isinstance(sel, str):
            try:
                pattern = re.compile(sel)
            except re.PatternError:
                return chosen, msg + f"   <Invalid regular expression {sel!r}>\n"
            chosen = [func for func in list if pattern.search(func_std_string(func))]
        elif isinstance(sel, float) and 0.0 <= sel < 1.0:
            chosen = list[:int(len(list) * sel + .5)]
        elif isinstance(sel, int) and 0 <= sel < len(list):
            chosen = list[:sel]
        if len(chosen) != len(list):
            msg += f"   List reduced from {len(list)} to {len(chosen)} due to restriction <{sel!r}>\n"
        return chosen, msg

    def get_stats_profile(self):
        """The report as a StatsProfile."""
        funcs = self.fcn_list or list(self.stats)
        if not funcs:
            return StatsProfile(0, {})
        rows = {}
        for func in funcs:
            primitive, calls, inline, total, _ = self.stats[func]
            file, line, name = func
            rows[name] = FunctionProfile(
                str(calls) if calls == primitive else f"{calls}/{primitive}",
                float(f8(inline)), float(f8(inline / calls)) if calls else -1,
                float(f8(total)), float(f8(total / primitive)) if primitive else -1,
                file, line)
        return StatsProfile(float(f8(self.total_tt)), rows)

    def get_print_list(self, sel_list):
        width = self.max_name_len
        if self.fcn_list:
            funcs = self.fcn_list[:]
            msg = f"   Ordered by: {self.sort_type}\n"
        else:
            funcs = list(self.stats)
            msg = "   Random listing order was used\n"
        for sel in sel_list:
            funcs, msg = self.eval_print_amount(sel, funcs, msg)
        if not funcs:
            return 0, funcs
        self._print(msg)
        if len(funcs) < len(self.stats):
            width = max(len(func_std_string(func)) for func in funcs)
        return width + 2, funcs

    def print_stats(self, *amount):
        for name in self.files:
            self._print(name)
        if self.files:
            self._print()
        indent = ' ' * 8
        for func in self.top_level:
            self._print(indent, func_get_function_name(func))
        self._print(indent, self.total_calls, "function calls", end=' ')
        if self.total_calls != self.prim_calls:
            self._print(f"({self.prim_calls} primitive calls)", end=' ')
        self._print("in %.3f seconds" % self.total_tt)
        self._print()
        _, funcs = self.get_print_list(amount)
        if funcs:
            self.print_title()
            for func in funcs:
                self.print_line(func)
            self._print('\n')
        return self

    def print_callees(self, *amount):
        width, funcs = self.get_print_list(amount)
        if funcs:
            self.calc_callees()
            self.print_call_heading(width, "called...")
            for func in funcs:
                self.print_call_line(width, func, self.all_callees.get(func, {}))
            self._print('\n')
        return self

    def print_callers(self, *amount):
        width, funcs = self.get_print_list(amount)
        if funcs:
            self.print_call_heading(width, "was called by...")
            for func in funcs:
                self.print_call_line(width, func, self.stats[func][4], "<-")
            self._print('\n')
        return self

    def print_call_heading(self, name_size, column_title):
        self._print("Function ".ljust(name_size) + column_title)
        for row in self.stats.values():
            if row[4]:
                if isinstance(next(iter(row[4].values())), tuple):
                    self._print(" " * name_size + "    ncalls  tottime  cumtime")
                break

    def print_call_line(self, name_size, source, call_dict, arrow="->"):
        self._print(func_std_string(source).ljust(name_size) + arrow, end=' ')
        if not call_dict:
            self._print()
            return
        indent = ""
        for func in sorted(call_dict):
            counts, name = call_dict[func], func_std_string(func)
            if isinstance(counts, tuple):
                calls, primitive, inline, total = counts
                text = f"{calls}/{primitive}" if calls != primitive else str(calls)
                text = f"{text.rjust(7 + 2 * len(indent))} {f8(inline)} {f8(total)}  {name}"
                left = name_size + 1
            else:
                text = f"{name}({counts!r}) {f8(self.stats[func][3])}"
                left = name_size + 3
            self._print(indent * left + text)
            indent = " "

    def print_title(self):
        self._print('   ncalls  tottime  percall  cumtime  percall filename:lineno(function)')

    def print_line(self, func):
        primitive, calls, inline, total, _ = self.stats[func]
        text = f"{calls}/{primitive}" if calls != primitive else str(calls)
        self._print(text.rjust(9), f8(inline), f8(inline / calls) if calls else ' ' * 8,
                    f8(total), f8(total / primitive) if primitive else ' ' * 8, func_std_string(func))


class TupleComp:
    """Compares tuples by some of their items, each ascending (1) or descending (-1)."""

    def __init__(self, comp_select_list):
        self.comp_select_list = comp_select_list

    def compare(self, left, right):
        for i, direction in self.comp_select_list:
            if left[i] != right[i]:
                return -direction if left[i] < right[i] else direction
        return 0


def func_strip_path(func_name):
    filename, line, name = func_name
    return os.path.basename(filename), line, name


def func_get_function_name(func):
    return func[2]


def func_std_string(func_name):
    if func_name[:2] == ('~', 0):
        name = func_name[2]
        return f'{{{name[1:-1]}}}' if name.startswith('<') and name.endswith('>') else name
    return "%s:%d(%s)" % func_name


def add_func_stats(target, source):
    """The sum of two rows."""
    return tuple(a + b for a, b in zip(target[:4], source[:4])) + (add_callers(target[4], source[4]),)


def add_callers(target, source):
    """The callers of two rows together."""
    callers = dict(target)
    for func, counts in source.items():
        if func in callers:
            if isinstance(counts, tuple):
                counts = tuple(a + b for a, b in zip(counts, callers[func]))
            else:
                counts += callers[func]
        callers[func] = counts
    return callers


def count_calls(callers):
    """How many calls a dict of callers stands for."""
    return sum(callers.values())


def f8(x):
    return "%8.3f" % x
