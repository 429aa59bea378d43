import collections.abc
import os
import sys
import types

_COROUTINE_TYPES = types.CoroutineType, collections.abc.Coroutine
_is_coroutine = object()


def _is_debug_mode():
    return sys.flags.dev_mode or bool(os.environ.get('PYTHONASYNCIODEBUG'))
