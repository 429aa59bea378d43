import enum, random, textwrap, cmd, io, sys, json, itertools, string, operator, functools, re
from enum import Enum, Flag, IntFlag, StrEnum, auto, unique, member, nonmember, property as eprop
from collections import defaultdict, deque
class Dir(StrEnum):
    NORTH = auto(); SOUTH = auto(); EAST = auto(); WEST = auto()
    @property
    def back(self): return {Dir.NORTH: Dir.SOUTH, Dir.SOUTH: Dir.NORTH, Dir.EAST: Dir.WEST, Dir.WEST: Dir.EAST}[self]
    @classmethod
    def _missing_(cls, v):
        for m in cls:
            if m.value.startswith(str(v).lower()) and v: return m
class State(Flag):
    NONE = 0; LIT = auto(); LOCKED = auto(); HIDDEN = auto(); DARK = LOCKED | HIDDEN
class Perm(IntFlag, boundary=enum.KEEP):
    R = 4; W = 2; X = 1; RWX = 7
class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6); EARTH = (5.976e+24, 6.37814e6)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def g(self): return 6.67430e-11 * self.mass / self.radius ** 2
    @nonmember
    class Inner: pass
print(list(Dir), Dir('n'), repr(Dir('EA')), f'{Dir.WEST:>6}|', Dir.NORTH + '!', Dir.NORTH.back, Dir.NORTH == 'north', {Dir.EAST: 1}['east'])
for f in (lambda: Dir('zz'), lambda: Dir['UP'], lambda: Dir(''), lambda: State(99), lambda: Perm(99), lambda: setattr(Dir, 'NORTH', 1), lambda: Dir.NORTH.value.upper(), lambda: Enum('E', 'a b a'), lambda: unique(Enum('U', {'a': 1, 'b': 1})), lambda: type('X', (Dir,), {})):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, '|', e)
print(State.LIT | State.LOCKED, State.DARK, State.DARK & ~State.LOCKED, State.NONE, bool(State.NONE), list(State.DARK), len(State.DARK), State.LIT in State.DARK, ~State.LIT, State(0), State(7), State(5).name)
print(Perm.R | 16, repr(Perm(3)), Perm.RWX & ~Perm.W, int(Perm.R), Perm(8) | 1, [p.name for p in Perm], Perm.RWX in list(Perm), f'{Perm.R}', Perm.R * 2)
print([(p.name, round(p.g, 3)) for p in Planet], Planet.Inner, Planet.EARTH.value, Planet((3.303e+23, 2.4397e6)), list(Planet.__members__))
A = Enum('A', 'x y z', start=10, module=__name__, qualname='outer.A'); print(list(A), A.x.value, A.__qualname__, A(11), A)
class W(Enum):
    def _generate_next_value_(name, start, count, last): return (name.lower(), count, tuple(last))
    ONE = auto(); TWO = auto(); THREE = auto()
    def describe(self): return f'{self.name} of {len(type(self))}'
print([w.value for w in W], W.TWO.describe(), W.ONE < W.TWO if hasattr(W.ONE, '__lt__') and 0 else '', dir(W.ONE))
@functools.total_ordering
class Rank(Enum):
    LOW = 1; HIGH = 2
    def __lt__(self, o): return self.value < o.value if type(self) is type(o) else NotImplemented
print(Rank.LOW < Rank.HIGH, Rank.HIGH >= Rank.LOW, max(Rank), sorted(Rank, reverse=True))
try: Rank.LOW < 3
except TypeError as e: print(e)
class Room:
    def __init__(self, name, desc, state=State.LIT): self.name, self.desc, self.state, self.exits, self.items = name, desc, state, {}, []
    def link(self, d, other): self.exits[d] = other; other.exits[d.back] = self; return self
    def __str__(self):
        s = textwrap.fill(self.desc, 50) if State.LIT in self.state else 'It is dark.'
        if self.exits: s += '\nExits: ' + ', '.join(sorted(self.exits))
        return s + ''.join(f'\n  * {i}' for i in self.items)
    def __repr__(self): return f'<Room {self.name}>'
class Game(cmd.Cmd):
    intro = 'Welcome.'; prompt = '> '
    def __init__(self, seed=7, **kw):
        super().__init__(**kw); self.use_rawinput = False; self.rng = random.Random(seed); self.bag = []; self.turns = 0
        hall, cellar, attic = Room('hall', 'A long hall with portraits whose eyes seem to follow everyone who passes by them slowly.'), Room('cellar', 'Barrels.', State.DARK), Room('attic', 'Dust.')
        hall.link(Dir.SOUTH, cellar).link(Dir.NORTH, attic); attic.items += ['lamp', 'key']; self.room = hall; self.rooms = [hall, cellar, attic]
    def do_look(self, a): 'Look around.'; self.stdout.write(f'{self.room}\n')
    def do_go(self, a):
        """Go somewhere: go north."""
        try: d = Dir(a)
        except ValueError as e: return self.say(f'{e}')
        if d not in self.room.exits: return self.say(f"You can't go {d}.")
        self.room = self.room.exits[d]; self.onecmd('look')
    def complete_go(self, text, line, b, e): return [d for d in Dir if d.startswith(text)]
    def do_take(self, a):
        if a in self.room.items: self.room.items.remove(a); self.bag.append(a); self.say(f'Taken: {a}')
        else: self.say(f'No {a!r} here.')
    def do_use(self, a):
        match a.split():
            case ['lamp'] if 'lamp' in self.bag: self.room.state = (self.room.state | State.LIT) & ~State.HIDDEN; self.say(f'Light! {self.room.state!r}')
            case ['key', 'on', ('door' | 'chest') as what]: self.say(f'It does not fit the {what}.')
            case [x, *rest]: self.say(f'You have no {x} {rest}')
            case []: self.say('Use what?')
    def do_roll(self, a):
        m = re.fullmatch(r'(\d*)d(\d+)([+-]\d+)?', a or 'd6')
        if not m: return self.say('?')
        n, s, b = int(m[1] or 1), int(m[2]), int(m[3] or 0); r = [self.rng.randint(1, s) for _ in range(n)]; self.say(f'{r} {b:+d} = {sum(r) + b}')
    def do_quit(self, a): self.say('Bye.'); return True
    do_EOF = do_quit
    def say(self, s): self.stdout.write(s + '\n')
    def emptyline(self): self.say('...')
    def default(self, l): self.say(f'What is {l!r}?')
    def precmd(self, l): self.turns += 1; return l
g = Game(stdin=io.StringIO('look\ngo s\ngo up\ngo n\ngo n\ntake lamp\ntake lamp\nuse\nuse lamp\nuse key on door\nuse sword now\nroll 3d6+2\nroll\nroll x\n\ndance well\nhelp\nhelp go\nhelp zz\n?look\ngo\n'), stdout=sys.stdout); g.cmdloop(); print(g.turns, g.bag, g.room, g.complete_go('s', '', 0, 0), g.completenames('l'))
q, seen = deque([(g.rooms[0], ())]), set()
while q:
    r, path = q.popleft()
    if r.name in seen: continue
    seen.add(r.name); print(r, r.name, path); q.extend((n, path + (d.name,)) for d, n in r.exits.items())
R = random.Random(2024); print(R.choice(list(Dir)), R.choices(list(W), weights=[1, 2, 3], k=4), R.sample(range(100), 5), R.shuffle(x := list('abcdef')), x, R.gauss(0, 1), R.uniform(1, 2), R.getrandbits(70), R.triangular(0, 1, .5), R.randbytes(4), R.binomialvariate(10, .3))
