# stopped by: sealed
# Opens connections.
def attempt(f):
    try:
        f()
    except BaseException:
        return
    print("ESCAPED")
def sock():
    import socket
    socket.create_connection(("127.0.0.1", 1))
    socket.socket()
def aio():
    import asyncio
    async def main():
        await asyncio.open_connection("127.0.0.1", 22)
    asyncio.run(main())
def serve():
    import asyncio
    async def main():
        await asyncio.start_server(print, "127.0.0.1", 0)
    asyncio.run(main())
attempt(sock)
attempt(aio)
attempt(serve)
