# KeyboardInterrupt that a task in the background raises ends the run; the task is
# reported when nothing holds the exception any more.
import asyncio, sys


async def background():
    await asyncio.sleep(0.01)
    raise KeyboardInterrupt('from the background')


def report(loop, context):
    print('report', context['message'], repr(context['exception']), context['future'].get_name())


async def main():
    asyncio.get_running_loop().set_exception_handler(report)
    task = asyncio.create_task(background(), name='background')
    try:
        await asyncio.sleep(1)
    except BaseException as e:
        print('main', repr(e))
        raise


sys.excepthook = lambda kind, e, tb: print('hook', repr(e))
asyncio.run(main())
