# Value classes with equality, order, hash and representation written by hand: money, dates, invoices.
class Money:
    __slots__ = ("cents", "currency")

    def __init__(self, cents, currency="EUR"):
        self.cents = cents
        self.currency = currency

    def _check(self, other):
        if self.currency != other.currency:
            raise ValueError(f"{self.currency} and {other.currency} do not mix")

    def __add__(self, other):
        self._check(other)
        return Money(self.cents + other.cents, self.currency)

    def __sub__(self, other):
        self._check(other)
        return Money(self.cents - other.cents, self.currency)

    def __mul__(self, factor):
        return Money(self.cents * factor // 1, self.currency)

    __rmul__ = __mul__

    def __neg__(self):
        return Money(-self.cents, self.currency)

    def __bool__(self):
        return self.cents != 0

    def __eq__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        return self.cents == other.cents and self.currency == other.currency

    def __lt__(self, other):
        self._check(other)
        return self.cents < other.cents

    def __hash__(self):
        return hash((self.cents, self.currency))

    def __repr__(self):
        return f"Money({self.cents}, {self.currency!r})"

    def __str__(self):
        sign = "-" if self.cents < 0 else ""
        return f"{sign}{abs(self.cents) // 100}.{abs(self.cents) % 100:02d} {self.currency}"


class Date:
    def __init__(self, year, month, day):
        self.year, self.month, self.day = year, month, day

    @property
    def ordinal(self):
        y, m = (self.year - 1, self.month + 12) if self.month < 3 else (self.year, self.month)
        return 365 * y + y // 4 - y // 100 + y // 400 + (153 * (m - 3) + 2) // 5 + self.day

    def __sub__(self, other):
        return self.ordinal - other.ordinal

    def _key(self):
        return (self.year, self.month, self.day)

    def __eq__(self, other):
        return isinstance(other, Date) and self._key() == other._key()

    def __lt__(self, other):
        return self._key() < other._key()

    def __le__(self, other):
        return self == other or self < other

    def __hash__(self):
        return hash(self._key())

    def __format__(self, spec):
        return f"{self.day:02d}.{self.month:02d}.{self.year}" if spec == "de" else f"{self.year}-{self.month:02d}-{self.day:02d}"


class Invoice:
    due_days = 30

    def __init__(self, number, customer, date, *lines, discount=0):
        self.number = number
        self.customer = customer
        self.date = date
        self.lines = lines
        self.discount = discount

    @property
    def total(self):
        total = Money(0)
        for amount, price in self.lines:
            total = total + amount * price
        return Money(total.cents * (100 - self.discount) // 100) if self.discount else total

    def overdue(self, today):
        return today - self.date > self.due_days

    def __eq__(self, other):
        return isinstance(other, Invoice) and self.number == other.number

    def __hash__(self):
        return hash(self.number)


class CreditNote(Invoice):
    due_days = 0

    @property
    def total(self):
        return -super().total


def main():
    invoices = set()
    seed = 3
    for i in range(16000):
        seed = (seed * 48271) % 2147483647
        kind = CreditNote if seed % 9 == 0 else Invoice
        date = Date(2020 + seed % 5, 1 + seed // 7 % 12, 1 + seed // 11 % 28)
        invoices.add(kind(i % 15000, "c" + str(seed % 50), date, (seed % 4, Money(seed % 9999)), (2, Money(seed % 77)), discount=seed % 3 * 5))
    today = Date(2024, 12, 31)
    balance = {}
    days = {}
    for invoice in sorted(invoices, key=lambda v: (v.date, v.number)):
        balance[invoice.customer] = balance.get(invoice.customer, Money(0)) + invoice.total
        days.setdefault(invoice.date, []).append(invoice)
    late = sum(1 for v in invoices if v.overdue(today) and v.total)
    top = sorted(balance.items(), key=lambda kv: kv[1], reverse=True)[:3]
    refused = 0
    for amount in (Money(5, "USD"), Money(5)):
        try:
            amount + Money(1)
        except ValueError:
            refused += 1
    distinct = len({v.total for v in invoices})
    print(len(invoices), late, [(c, str(m)) for c, m in top], f"{max(days):de} {min(days)}", repr(min(balance.values())), refused, distinct)


main()
