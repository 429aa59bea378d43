"""Log analyser: re, collections, datetime, statistics, textwrap, itertools, functools, json, heapq."""
import re, io, json, sys, heapq, statistics, textwrap, itertools, functools, operator
from collections import Counter, defaultdict, deque, namedtuple, OrderedDict, ChainMap
from datetime import datetime, timedelta, timezone
from dataclasses import dataclass, field, asdict, astuple, replace
from typing import Iterable, Iterator, NamedTuple, Optional
from enum import IntEnum, auto

LOG = '''\
127.0.0.1 - frank [10/Oct/2023:13:55:36 -0700] "GET /apache_pb.gif HTTP/1.0" 200 2326 "http://www.example.com/start.html" "Mozilla/4.08 [en] (Win98; I ;Nav)"
10.0.0.7 - - [10/Oct/2023:13:55:40 -0700] "POST /api/v1/items?x=1&y=%20z HTTP/1.1" 201 512 "-" "curl/7.68.0"
10.0.0.7 - - [10/Oct/2023:13:56:01 +0000] "GET /api/v1/items/42 HTTP/1.1" 404 19 "-" "curl/7.68.0"
192.168.1.20 - alice [11/Oct/2023:00:00:00 +0530] "DELETE /api/v1/items/42 HTTP/2.0" 500 - "-" "python-requests/2.31"
::1 - bob [29/Feb/2024:23:59:59 +0000] "GET / HTTP/1.1" 304 0 "-" "-"
garbage line here
10.0.0.9 - - [31/Feb/2024:10:00:00 +0000] "GET /bad-date HTTP/1.1" 200 1 "-" "x"
127.0.0.1 - frank [10/Oct/2023:13:57:36 -0700] "GET /apache_pb.gif HTTP/1.0" 200 2326 "-" "Mozilla/5.0"
'''
PAT = re.compile(r'''
    (?P<host>\S+)\s+\S+\s+(?P<user>\S+)\s+
    \[(?P<when>[^\]]+)\]\s+
    "(?P<method>[A-Z]+)\s(?P<path>[^\s?]*)(?:\?(?P<query>\S*))?\s(?P<proto>HTTP/\d(?:\.\d)?)"\s+
    (?P<status>\d{3})\s+(?P<size>\d+|-)
    (?:\s+"(?P<ref>[^"]*)"\s+"(?P<agent>[^"]*)")?\s*$''', re.X)

class Level(IntEnum):
    INFO = auto()
    NOTICE = auto()
    WARN = 40
    ERROR = auto()

    @classmethod
    def of(cls, status: int) -> 'Level':
        return {2: cls.INFO, 3: cls.NOTICE, 4: cls.WARN}.get(status // 100, cls.ERROR)

@dataclass(order=True, frozen=True)
class Entry:
    when: datetime
    host: str = field(compare=False)
    user: Optional[str] = field(compare=False, default=None, repr=False)
    method: str = field(compare=False, default='GET')
    path: str = field(compare=False, default='/')
    status: int = field(compare=False, default=0)
    size: int = field(compare=False, default=0, metadata={'unit': 'byte'})
    tags: frozenset = field(compare=False, default_factory=frozenset, hash=False)

    @property
    def level(self): return Level.of(self.status)

class Bad(NamedTuple):
    line: int
    text: str
    why: str = 'no match'

def parse(f: Iterable[str]) -> Iterator[Entry | Bad]:
    for n, line in enumerate(f, 1):
        m = PAT.match(line)
        if not m:
            yield Bad(n, textwrap.shorten(line, 20, placeholder='…'))
            continue
        d = m.groupdict(default='')
        try:
            when = datetime.strptime(d['when'], '%d/%b/%Y:%H:%M:%S %z')
        except ValueError as e:
            yield Bad(n, d['when'], f'{type(e).__name__}: {e}')
            continue
        tags = frozenset(t for t, c in [('api', d['path'].startswith('/api')), ('bot', 'curl' in d['agent']), ('q', d['query'])] if c)
        yield Entry(when, d['host'], None if d['user'] == '-' else d['user'], d['method'], d['path'], int(d['status']), 0 if d['size'] == '-' else int(d['size']), tags)

items = list(parse(io.StringIO(LOG)))
for e in items: print(repr(e) if isinstance(e, Bad) else f'{e.when:%Y-%m-%d %H:%M:%S%z}|{e.host:>15}|{e.method:<7}|{e.status:^5}|{e.size:6,d}|{e.level!s:>3}|{e.level!r}|{sorted(e.tags)}')
good = [e for e in items if isinstance(e, Entry)]; bad = [e for e in items if not isinstance(e, Entry)]
print(sorted(good)[1], sorted(good)[-1].when.astimezone(timezone.utc).isoformat())
print(bad[0]._asdict(), Bad._fields, Bad._field_defaults, bad[1]._replace(line=0))
print(Counter(e.host for e in good).most_common(), Counter(e.level for e in good))
by = defaultdict(list)
for e in good: by[e.path].append(e)
for p, es in sorted(by.items(), key=lambda kv: (-len(kv[1]), kv[0])): print(f'{p!r:>22} {len(es)} {sum(map(operator.attrgetter("size"), es))}')
sizes = [e.size for e in good]
print(statistics.mean(sizes), statistics.median(sizes), round(statistics.pstdev(sizes), 6), statistics.multimode(sizes), statistics.quantiles(sizes, n=4))
print(heapq.nlargest(2, good, key=lambda e: e.size)[0].path, heapq.nsmallest(2, sizes))
for day, g in itertools.groupby(sorted(good), key=lambda e: e.when.astimezone(timezone.utc).date()): print(day, day.strftime('%A %j %U'), [e.status for e in g])
print([round((b.when - a.when).total_seconds()) for a, b in itertools.pairwise(sorted(good))])
print(json.dumps([{**asdict(e), 'when': e.when.isoformat(), 'tags': sorted(e.tags)} for e in good[:2]], indent=1, sort_keys=True))
def default(o):
    if isinstance(o, datetime): return o.timestamp()
    if isinstance(o, frozenset): return sorted(o)
    raise TypeError(f'cannot {o!r}')
print(json.dumps(asdict(good[2]), default=default, separators=(',', ':')))
try: json.dumps({'e': good[0], 's': {1}}, default=lambda o: astuple(o) if isinstance(o, Entry) else default(o))
except TypeError as e: print(e, getattr(e, '__notes__', None))
try: good[0].size = 3
except Exception as e: print(type(e).__module__, type(e).__qualname__, e)
r = replace(good[0], size=1, tags=frozenset('x')); print(r == good[0], hash(r) == hash(good[0]), r.size)
@functools.lru_cache(maxsize=2)
def slow(n): return n * n
[slow(i) for i in (1, 2, 3, 1, 1, 3)]; print(slow.cache_info(), slow.cache_parameters())
w = deque(maxlen=3)
for s in sizes: w.append(s); print(list(w), sum(w) / len(w), end='; ')
print(); print(textwrap.fill(' '.join(e.path for e in good) * 2, 40, initial_indent='* ', subsequent_indent='  ', break_long_words=False))
print(textwrap.indent(textwrap.dedent('''
      a
        b

      c'''), '> ', lambda l: True))
cfg = ChainMap({'a': 1}, {'a': 2, 'b': 3}); c2 = cfg.new_child({'z': 0}); print(dict(c2), c2.parents, c2['b'], list(c2), c2)
print(OrderedDict.fromkeys('hello'), list(OrderedDict.fromkeys('hello')))
