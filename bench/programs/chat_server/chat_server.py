# A chat server without a network: rooms, members with inboxes, joining, leaving, direct messages, a slow reader.
import asyncio


class Member:
    def __init__(self, name, slow=False):
        self.name = name
        self.slow = slow
        self.inbox = asyncio.Queue(maxsize=40 if slow else 0)
        self.read = 0
        self.check = 0
        self.dropped = 0

    def deliver(self, message):
        try:
            self.inbox.put_nowait(message)
        except asyncio.QueueFull:
            self.dropped += 1

    async def reader(self):
        while True:
            message = await self.inbox.get()
            if message is None:
                return self.read
            self.read += 1
            self.check = (self.check * 17 + len(message)) % 65537
            if self.slow:
                await asyncio.sleep(0)
                await asyncio.sleep(0)


class Room:
    def __init__(self, name):
        self.name = name
        self.members = {}
        self.history = []

    def join(self, member):
        self.members[member.name] = member
        for line in self.history[-3:]:
            member.deliver(line)

    def leave(self, member):
        self.members.pop(member.name, None)

    def say(self, sender, text):
        line = f"[{self.name}] {sender}: {text}"
        self.history.append(line)
        for name, member in self.members.items():
            if name != sender:
                member.deliver(line)


class Server:
    def __init__(self, rooms):
        self.rooms = {name: Room(name) for name in rooms}
        self.members = {}
        self.commands = asyncio.Queue(maxsize=100)

    async def serve(self):
        handled = 0
        while (command := await self.commands.get()) is not None:
            handled += 1
            match command:
                case ("join", name, room):
                    self.rooms[room].join(self.members[name])
                case ("leave", name, room):
                    self.rooms[room].leave(self.members[name])
                case ("say", name, room, text):
                    self.rooms[room].say(name, text)
                case ("to", name, other, text) if other in self.members:
                    self.members[other].deliver(f"{name} whispers: {text}")
                case ("to", name, other, _):
                    self.members[name].deliver(f"nobody is called {other}")
        return handled


async def talk(server, member, rooms, number):
    put = server.commands.put
    for turn in range(150):
        room = rooms[(number + turn // 10) % len(rooms)]
        if turn % 10 == 0:
            await put(("join", member.name, room))
        elif turn % 10 == 9:
            await put(("leave", member.name, room))
        elif turn % 7 == 3:
            await put(("to", member.name, f"m{number * 13 % 110}", "psst " * (turn % 3)))
        else:
            await put(("say", member.name, room, f"message {turn} " + "!" * (number % 5)))
        if turn % 4 == number % 4:
            await asyncio.sleep(0)


async def main():
    rooms = ["lobby", "go", "python", "tea", "music"]
    server = Server(rooms)
    members = [Member(f"m{i}", slow=i % 10 == 0) for i in range(100)]
    for m in members:
        server.members[m.name] = m
    serving = asyncio.create_task(server.serve())
    readers = [asyncio.create_task(m.reader()) for m in members]
    async with asyncio.TaskGroup() as group:
        for i, m in enumerate(members):
            group.create_task(talk(server, m, rooms, i))
    await server.commands.put(None)
    handled = await serving
    for m in members:
        await m.inbox.put(None)
    read = await asyncio.gather(*readers)
    print(handled, sum(read), sum(m.dropped for m in members), sum(m.check for m in members), [len(r.history) for r in server.rooms.values()])


asyncio.run(main())
