# The loop of Windows' completion ports, which programs name to ask whether a
# loop is one.

from asyncio import base_events


class BaseProactorEventLoop(base_events.BaseEventLoop):

    def __init__(self, proactor):
        raise NotImplementedError('proactor event loops are not supported')
