# A bank with several tellers, simulated with a priority queue of events.
import heapq

ARRIVE, LEAVE, BREAK_ENDS = 1, 2, 3


class Random:
    def __init__(self, seed):
        self.state = seed

    def next(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        return (self.state >> 33) % limit


class Customer:
    __slots__ = ("number", "arrived", "work", "patience")

    def __init__(self, number, arrived, work, patience):
        self.number = number
        self.arrived = arrived
        self.work = work
        self.patience = patience


class Bank:
    def __init__(self, tellers, seed):
        self.now = 0
        self.events = []
        self.order = 0
        self.free = list(range(tellers))
        self.line = []
        self.random = Random(seed)
        self.served = 0
        self.lost = 0
        self.waited = 0
        self.longest = 0
        self.by_teller = [0] * tellers

    def at(self, delay, kind, data):
        self.order += 1
        heapq.heappush(self.events, (self.now + delay, self.order, kind, data))

    def run(self, customers):
        self.coming = customers
        self.at(0, ARRIVE, 0)
        while self.events:
            self.now, _, kind, data = heapq.heappop(self.events)
            if kind == ARRIVE:
                self.arrive(data)
            elif kind == LEAVE:
                self.by_teller[data] += 1
                if self.random.next(40) == 0:
                    self.at(200, BREAK_ENDS, data)
                else:
                    self.free.append(data)
            else:
                self.free.append(data)
            self.serve()

    def arrive(self, number):
        customer = Customer(number, self.now, 20 + self.random.next(100), 60 + self.random.next(400))
        # VIPs first, then by arrival
        heapq.heappush(self.line, (0 if number % 11 == 0 else 1, number, customer))
        self.longest = max(self.longest, len(self.line))
        if number + 1 < self.coming:
            self.at(self.random.next(36), ARRIVE, number + 1)

    def serve(self):
        while self.free and self.line:
            _, _, customer = heapq.heappop(self.line)
            wait = self.now - customer.arrived
            if wait > customer.patience:
                self.lost += 1
                continue
            self.served += 1
            self.waited += wait
            self.at(customer.work, LEAVE, self.free.pop())


def main():
    for tellers in (3, 4, 5):
        bank = Bank(tellers, tellers * 17)
        bank.run(45000)
        print(tellers, bank.served, bank.lost, bank.waited, bank.longest, bank.now, bank.by_teller)


main()
