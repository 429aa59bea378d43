from concurrent.futures import _base


class BrokenProcessPool(_base.BrokenExecutor):
    """A worker process ended when it should not have."""


class ProcessPoolExecutor(_base.Executor):
    """Not supported: an interpreter is part of a process and cannot start others like itself."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        raise NotImplementedError('ProcessPoolExecutor is not supported: there are no worker processes; use ThreadPoolExecutor')
