# Accounts with rules: transactions in context managers, errors with causes, everything undone when one part fails.
class LedgerError(Exception):
    pass


class NotEnough(LedgerError):
    def __init__(self, account, missing):
        super().__init__(f"{account} lacks {missing}")
        self.account = account
        self.missing = missing


class Frozen(LedgerError):
    pass


class Account:
    def __init__(self, name, balance=0, limit=0):
        self.name = name
        self._balance = balance
        self.limit = limit
        self.frozen = False
        self.changes = 0

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        if self.frozen:
            raise Frozen(self.name)
        if value < -self.limit:
            raise NotEnough(self.name, -self.limit - value)
        self._balance = value
        self.changes += 1


class Transaction:
    def __init__(self, ledger):
        self.ledger = ledger
        self.before = {}

    def __enter__(self):
        self.ledger.open += 1
        return self

    def move(self, source, target, amount):
        for account in (source, target):
            self.before.setdefault(account.name, account.balance)
        source.balance -= amount
        target.balance += amount

    def __exit__(self, kind, error, trace):
        self.ledger.open -= 1
        if kind is None:
            self.ledger.done += 1
            return False
        for name, balance in self.before.items():
            self.ledger.accounts[name]._balance = balance
        self.ledger.undone += 1
        return issubclass(kind, Frozen)


class Ledger:
    def __init__(self, count):
        self.accounts = {f"a{i}": Account(f"a{i}", 1000, 50 * (i % 4)) for i in range(count)}
        self.open = self.done = self.undone = 0
        self.fees = Account("fees")
        self.accounts["fees"] = self.fees

    def pay(self, parts):
        try:
            with Transaction(self) as t:
                for source, target, amount in parts:
                    t.move(self.accounts[source], self.accounts[target], amount)
                t.move(self.accounts[parts[0][0]], self.fees, 1)
        except KeyError as e:
            raise LedgerError("no account " + e.args[0]) from e
        else:
            return True


def main():
    ledger = Ledger(100)
    seed = 1
    lacking = unknown = paid = tried = 0
    last = None
    for i in range(85000):
        seed = (seed * 16807) % 2147483647
        if i % 5000 == 0:
            frozen = ledger.accounts[f"a{seed % 100}"]
            frozen.frozen = not frozen.frozen
        parts = [(f"a{(seed >> k) % 100}", f"a{(seed >> k + 3) % 101}", (seed >> k) % 300) for k in range(seed % 3 + 1)]
        tried += 1
        try:
            paid += bool(ledger.pay(parts))
        except NotEnough as e:
            lacking += e.missing
            last = e
        except LedgerError as e:
            if not isinstance(e.__cause__, KeyError):
                raise
            unknown += 1
        finally:
            assert ledger.open == 0
    money = sum(a.balance for a in ledger.accounts.values())
    print(tried, ledger.done, ledger.undone, lacking, unknown, paid, money, ledger.fees.balance, str(last), last.args)


main()
