"""Listens on a free port of the loopback and passes every connection on to a Unix socket; prints the port."""

import asyncio
import sys


async def pump(reader, writer):
    try:
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
    except OSError:
        pass
    finally:
        writer.close()


async def take(reader, writer):
    onward, back = await asyncio.open_unix_connection(sys.argv[1])
    await asyncio.gather(pump(reader, back), pump(onward, writer))


async def main():
    server = await asyncio.start_server(take, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
