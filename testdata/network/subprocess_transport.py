import asyncio, sys
class P(asyncio.SubprocessProtocol):
    def __init__(self, loop): self.done = loop.create_future(); self.log = []
    def connection_made(self, t): self.t = t; self.log.append('made')
    def connection_lost(self, e): self.log.append(('lost', e)); self.done.set_result(None)
    def pipe_data_received(self, fd, d): self.log.append((fd, d))
    def pipe_connection_lost(self, fd, e): self.log.append(('pipe lost', fd))
    def process_exited(self): self.log.append('exited')
loop = asyncio.new_event_loop()
t, p = loop.run_until_complete(loop.subprocess_exec(lambda: P(loop), 'cat'))
t.kill()
loop.run_until_complete(p.done)
print(sorted(map(str, p.log)), t.get_returncode()); t.close()
t, p = loop.run_until_complete(loop.subprocess_shell(lambda: P(loop), 'echo hi; exit 3'))
loop.run_until_complete(p.done)
print(sorted(map(str, p.log)), t.get_returncode()); t.close()
loop.close()
