# stopped by: sealed
# Every way to the network and to programs that asyncio has.
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    for make in (lambda: asyncio.open_connection("127.0.0.1", 1), lambda: asyncio.start_server(print, "127.0.0.1", 0),
                 lambda: asyncio.create_subprocess_exec("id"), lambda: asyncio.create_subprocess_shell("id"),
                 lambda: loop.create_datagram_endpoint(asyncio.DatagramProtocol, local_addr=("127.0.0.1", 0)),
                 lambda: loop.getaddrinfo("localhost", 80)):
        try:
            await make()
            print("ESCAPED")
        except (OSError, NotImplementedError, AttributeError):
            pass
asyncio.run(main())
