error = OSError

EPOLLIN, EPOLLPRI, EPOLLOUT, EPOLLERR, EPOLLHUP = 1, 2, 4, 8, 16
EPOLLRDNORM, EPOLLRDBAND, EPOLLWRNORM, EPOLLWRBAND, EPOLLMSG = 64, 128, 256, 512, 1024
EPOLLRDHUP, EPOLLEXCLUSIVE, EPOLLWAKEUP, EPOLLONESHOT, EPOLLET = 8192, 1 << 28, 1 << 29, 1 << 30, 1 << 31
EPOLL_CLOEXEC = 524288
POLLIN, POLLPRI, POLLOUT, POLLERR, POLLHUP, POLLNVAL = 1, 2, 4, 8, 16, 32
POLLRDNORM, POLLRDBAND, POLLWRNORM, POLLWRBAND, POLLMSG, POLLRDHUP = 64, 128, 256, 512, 1024, 8192
PIPE_BUF = 4096


def _refuse():
    raise NotImplementedError('there are no descriptors to wait for; use asyncio, or threads')


def select(rlist, wlist, xlist, timeout=None, /):
    """Wait for nothing but the time; NotImplementedError for descriptors."""
    if list(rlist) or list(wlist) or list(xlist):
        _refuse()
    if timeout is None:
        _refuse()
    import time
    if timeout < 0:
        raise ValueError('timeout must be non-negative')
    time.sleep(timeout)
    return [], [], []


def poll():
    """Not supported: raises NotImplementedError."""
    _refuse()


def epoll(sizehint=-1, flags=0):
    """Not supported: raises NotImplementedError."""
    _refuse()
