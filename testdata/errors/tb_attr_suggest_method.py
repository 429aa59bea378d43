class Account:
    def __init__(self):
        self.balance = 1
        self._private = 2

    def deposit(self):
        self.balence += 1

Account().deposit()
