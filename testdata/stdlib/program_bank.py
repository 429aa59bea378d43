import decimal, logging, sys, contextlib, threading, weakref, itertools, datetime as dt, calendar, operator, functools, collections, traceback, warnings, types, io, pickle, copy, unittest, abc, inspect
from decimal import *
getcontext().prec = 28
class InsufficientFunds(ValueError):
    """Not enough."""
class Account(abc.ABC):
    _ids = itertools.count(1000); registry = weakref.WeakValueDictionary()
    def __init_subclass__(cls, /, fee='0', **kw): super().__init_subclass__(**kw); cls.fee = Decimal(fee)
    def __init__(self, owner, balance=0):
        self.id = next(self._ids); self.owner = owner; self._balance = Decimal(str(balance)); self.history = []; self._lock = threading.RLock(); self.registry[self.id] = self
    @property
    def balance(self): return self._balance.quantize(Decimal('0.01'))
    @balance.setter
    def balance(self, v): raise AttributeError('balance is read-only')
    @abc.abstractmethod
    def interest(self, days): ...
    def deposit(self, amount):
        amount = Decimal(amount)
        if not amount.is_finite() or amount <= 0: raise ValueError(f'bad amount: {amount}')
        with self._lock: self._balance += amount; self.history.append(('+', amount))
        return self
    def withdraw(self, amount):
        amount = Decimal(amount) + self.fee
        if amount > self._balance: raise InsufficientFunds(f'{self.owner} has {self.balance}, needs {amount}')
        self._balance -= amount; self.history.append(('-', amount)); return self
    def __format__(self, spec): return f'{self.owner}:{self._balance:{spec or ",.2f"}}'
    def __repr__(self): return f'{type(self).__name__}(id={self.id}, owner={self.owner!r}, balance={self.balance!r})'
    def __getstate__(self): d = self.__dict__.copy(); del d['_lock']; return d
    def __setstate__(self, d): self.__dict__.update(d); self._lock = threading.RLock()
class Checking(Account, fee='0.25'):
    def interest(self, days): return Decimal(0)
class Savings(Account):
    rate = Decimal('0.0375')
    def interest(self, days): return (self._balance * self.rate * days / 365).quantize(Decimal('.01'), ROUND_HALF_EVEN)
@contextlib.contextmanager
def transaction(*accts):
    saved = [(a, a._balance, len(a.history)) for a in accts]
    try: yield accts
    except Exception as e:
        for a, b, n in saved: a._balance = b; del a.history[n:]
        e.add_note(f'rolled back {len(accts)} accounts'); raise
a, b = Checking('ann', '100.10'), Savings('bob', 2500)
print(a, b, f'{a} {b:012.3f} {b:e}', b.interest(30), b.interest(365), Savings.fee, Checking.fee)
for f in (lambda: Account('x'), lambda: a.withdraw('1000'), lambda: a.deposit('-1'), lambda: a.deposit('NaN'), lambda: a.deposit('x'), lambda: setattr(a, 'balance', 3), lambda: a.deposit(0.1).balance, lambda: a.deposit(None), lambda: a.deposit(Decimal('sNaN'))):
    try: print(f())
    except Exception as e: print(type(e).__mro__[:3], '|', e)
try:
    with transaction(a, b): b.withdraw(10); a.deposit(10); a.withdraw(10 ** 6)
except InsufficientFunds as e: print(e, e.__notes__); traceback.print_exception(e, file=sys.stdout, limit=-1)
print(a.balance, b.balance, a.history, b.history)
c = pickle.loads(pickle.dumps(a)); print(c == a, c.balance == a.balance, c.history == a.history, copy.deepcopy(b).balance)
print(sorted(Account.registry.items(), key=lambda kv: kv[0])[0]); del c
def amortise(principal, rate, months):
    P, r = Decimal(principal), Decimal(rate) / 12
    pay = (P * r / (1 - (1 + r) ** -months)).quantize(Decimal('.01'), ROUND_UP); n = 0
    while P > 0:
        i = (P * r).quantize(Decimal('.01'), ROUND_HALF_EVEN); p = min(pay - i, P); P -= p; n += 1
        yield n, pay if P else p + i, i, P
rows = list(amortise('10000', '0.05', 12))
for n, pay, i, P in rows: print(f'{n:>3}|{pay:>10,.2f}|{i:>8}|{P:>12,}')
print(sum(r[2] for r in rows), rows[-1])
with localcontext() as ctx:
    ctx.prec = 50; ctx.traps[Inexact] = False; print(Decimal(2).sqrt(), Decimal(1).exp(), Decimal(10).ln(), Decimal('1.1') ** 100, sep='\n'); ctx.clear_flags(); Decimal(1) / 3; print([s.__name__ for s, v in ctx.flags.items() if v])
for op in (lambda: Decimal(1) / 0, lambda: Decimal(0) / 0, lambda: Decimal('abc'), lambda: Decimal(1) % 0, lambda: Decimal('1e999999') * Decimal('1e999999'), lambda: Decimal(-1).sqrt(), lambda: Decimal('1') // Decimal('0.3'), lambda: divmod(Decimal('-7'), 2), lambda: Decimal(1) + 1.5, lambda: Decimal(1.1), lambda: int(Decimal('Infinity')), lambda: Decimal('NaN') < 1, lambda: Decimal('1.5') == 1.5, lambda: hash(Decimal('1.5')) == hash(1.5), lambda: round(Decimal('2.675'), 2), lambda: Decimal('123.456').as_tuple(), lambda: Decimal((1, (1, 2, 3), -2)), lambda: Decimal('1E+5').normalize().to_eng_string(), lambda: Decimal('12345').scaleb(-3), lambda: Decimal('0.00').is_zero(), lambda: Decimal('7').compare(Decimal('NaN')), lambda: Decimal.from_float(0.1), lambda: Decimal('3.14').as_integer_ratio(), lambda: Decimal('100').logb(), lambda: Decimal('1.20') .__reduce__()[1], lambda: Decimal(3).fma(2, 3), lambda: getcontext().create_decimal('1.23456789012345678901234567890')):
    try: print(repr(op()))
    except Exception as e: print(type(e).__name__, '|', e)
print(getcontext(), BasicContext.prec, ExtendedContext.traps[DivisionByZero])
d = dt.date(2024, 1, 31)
def add_months(d, n): y, m = divmod(d.year * 12 + d.month - 1 + n, 12); return d.replace(year=y, month=m + 1, day=min(d.day, calendar.monthrange(y, m + 1)[1]))
print([add_months(d, n).isoformat() for n in (1, 2, 13, -2, -11)], calendar.month(2024, 2), calendar.isleap(1900), calendar.TextCalendar(6).formatmonth(2023, 10, w=3))
print(inspect.signature(Account.__init__), inspect.getdoc(InsufficientFunds), inspect.isabstract(Account), sorted(Account.__abstractmethods__), [n for n, _ in inspect.getmembers(a, inspect.ismethod)])
class T(unittest.TestCase):
    def setUp(self): self.a = Savings('t', 10)
    def test_ok(self): self.assertEqual(self.a.deposit(5).balance, Decimal('15'))
    def test_raises(self):
        with self.assertRaisesRegex(InsufficientFunds, r't has 10\.00') as cm: self.a.withdraw(11)
        self.assertIsInstance(cm.exception, ValueError)
    def test_fail(self): self.assertAlmostEqual(self.a.balance, Decimal('10.5'), places=1)
    @unittest.expectedFailure
    def test_x(self): self.assertIn(3, [1, 2])
    @unittest.skipIf(True, 'why not')
    def test_skip(self): pass
    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i): self.assertNotEqual(i, 1, 'one!')
    def test_dict(self): self.assertEqual({'a': [1, 2], 'b': 'x'}, {'a': [1, 3], 'b': 'x'})
    def test_lines(self): self.assertMultiLineEqual('a\nb\nc\n', 'a\nB\nc\n')
s = io.StringIO(); r = unittest.TextTestRunner(s, verbosity=2, durations=None).run(unittest.defaultTestLoader.loadTestsFromTestCase(T))
import re; print(re.sub(r'in [\d.]+s', 'in Xs', re.sub(r'File ".*?"', 'File "F"', s.getvalue()))); print(r, r.wasSuccessful())
